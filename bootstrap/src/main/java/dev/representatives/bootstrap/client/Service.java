package dev.representatives.bootstrap.client;

import dev.representatives.adapter.rest.ApiPaths;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** A running service, and the key to it. Its messages never contain the key. */
public final class Service {
  private static final String NDJSON = "application/x-ndjson";
  private static final String RETRY_AFTER = "Retry-After";
  private static final String KEY_HEADER = "X-API-Key";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 5;
  private static final long LONGEST_PAUSE_SECONDS = 30;
  private static final int LONGEST_RESULT = 16 * 1024 * 1024;

  private final URI url;
  private final String key;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  private Service(URI url, String key) {
    this.url = url;
    this.key = key;
  }

  /** Writes the body of a request. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A service at a URL, with or without the base path of the API.
   *
   * @throws ClientException if the URL is not one, or the key cannot be read
   */
  public static Service at(String url, Path keyFile) {
    return new Service(parse(url), ApiKeyFile.read(keyFile));
  }

  private static URI parse(String text) {
    try {
      var url = new URI(text.replaceFirst("/+$", "").replaceFirst(ApiPaths.BASE + "$", ""));
      boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      boolean isPlain =
          url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
      if (isHttp && isPlain && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // refused below
    }
    throw ClientException.notStarted(
        "--url must be the address of the service, such as https://representatives.example.com.");
  }

  /**
   * Gets a resource, in several attempts while the service is busy.
   *
   * @param path below the base path, with its query
   */
  public JsonNode get(String path) {
    return exchange(request(path).timeout(TIMEOUT).GET().build());
  }

  /**
   * Checks whether a bulk can begin, by sending one without lines.
   *
   * @throws ClientException if it cannot
   */
  public void tryBulk(String path) {
    exchange(
        request("/bulk/" + path + "?dry_run=true")
            .timeout(TIMEOUT)
            .header("Content-Type", NDJSON)
            .POST(BodyPublishers.noBody())
            .build());
  }

  private JsonNode exchange(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
          return Json.read(response.body()).orElseThrow(() -> refused(200, response.body()));
        }
        if (attempt == ATTEMPTS || !Problem.isTemporary(response.statusCode())) {
          throw refused(response.statusCode(), response.body());
        }
        pause(response.headers().firstValue(RETRY_AFTER));
      } catch (IOException e) {
        throw unreachable(e);
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
  }

  /**
   * Sends a bulk, and passes on each line of the response while the body is being sent.
   *
   * @param path the kind of lines, with the query
   * @param body is written again in each attempt while the service is busy
   * @throws ClientException if the service refuses it, or the connection breaks
   */
  public void bulk(String path, Body body, Consumer<JsonNode> results) {
    try {
      for (int attempt = 1; ; attempt++) {
        var retryAfter = bulk(path, body, results, attempt == ATTEMPTS);
        if (retryAfter.isEmpty()) {
          return;
        }
        pause(retryAfter);
      }
    } catch (IOException e) {
      throw ClientException.brokenOff(
          "The connection to the service broke (%s).".formatted(words(e)));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Returns when to try again; empty if the bulk is complete. */
  private Optional<String> bulk(
      String path, Body body, Consumer<JsonNode> results, boolean isLastAttempt)
      throws IOException {
    var headers = Map.of(KEY_HEADER, key, "Content-Type", NDJSON, "Accept", NDJSON);
    try (var exchange =
            StreamedPost.send(resolve("/bulk/" + path), ProxySelector.getDefault(), headers, body);
        var lines = new LineReader(exchange.body(), LONGEST_RESULT)) {
      if (Problem.isTemporary(exchange.status()) && !isLastAttempt) {
        return exchange.header(RETRY_AFTER).or(() -> Optional.of("1"));
      }
      if (exchange.status() != 200) {
        throw refused(exchange.status(), exchange.body().readAllBytes());
      }
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        results.accept(
            Json.read(line.get())
                .orElseThrow(() -> ClientException.brokenOff("The response is not JSON.")));
      }
      return Optional.empty();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(resolve(path)).header(KEY_HEADER, key);
  }

  private URI resolve(String path) {
    return URI.create(url + ApiPaths.BASE + path);
  }

  private ClientException refused(int status, byte[] body) {
    return ClientException.notStarted(Problem.sentence(status, body, url.toString()));
  }

  private ClientException unreachable(IOException e) {
    return ClientException.notStarted(
        "The service at %s cannot be reached (%s). Is it running, and is --url right?"
            .formatted(url, words(e)));
  }

  private static ClientException interrupted() {
    Thread.currentThread().interrupt();
    return ClientException.brokenOff("The command was interrupted.");
  }

  /** Many exceptions of the network have no message. */
  private static String words(IOException e) {
    if (e instanceof UnknownHostException || e.getCause() instanceof UnknownHostException) {
      return "its host is unknown";
    }
    if (e instanceof HttpTimeoutException) {
      return "it does not respond in time";
    }
    if (e instanceof SSLException) {
      return "TLS failed: " + e.getMessage();
    }
    if (e instanceof ConnectException && e.getCause() instanceof ClosedChannelException) {
      return "connection refused";
    }
    return Optional.ofNullable(e.getMessage()).orElse("the connection was refused or closed");
  }

  private static void pause(Optional<String> retryAfter) throws InterruptedException {
    long seconds =
        retryAfter.filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf).orElse(1L);
    TimeUnit.SECONDS.sleep(Math.min(seconds, LONGEST_PAUSE_SECONDS));
  }
}
