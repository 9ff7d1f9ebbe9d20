package dev.representatives.harness.api;

import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Exchange;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.SentBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls the API with a key; paths are relative to its base path. */
public final class Api {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
  private static final int REPEATS_WHILE_BUSY = 5;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI baseUrl;
  private final Optional<String> key;

  public Api(URI baseUrl, Optional<String> key) {
    this.baseUrl = baseUrl;
    this.key = key;
  }

  public URI baseUrl() {
    return baseUrl;
  }

  public Call get(String path) {
    return call("GET", path);
  }

  public Call post(String path) {
    return call("POST", path);
  }

  public Call put(String path) {
    return call("PUT", path);
  }

  public Call patch(String path) {
    return call("PATCH", path);
  }

  public Call delete(String path) {
    return call("DELETE", path);
  }

  public Call call(String method, String path) {
    return callAbsolute(method, Paths.BASE_PATH + path);
  }

  /** A call to a path of the server, such as one from a response. */
  public Call callAbsolute(String method, String path) {
    var call = new Call(method, path);
    key.ifPresent(k -> call.header("X-API-Key", k));
    return call;
  }

  /** The builder of a request. */
  public final class Call {
    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();

    private Call(String method, String path) {
      this.method = method;
      this.path = path;
      this.request = HttpRequest.newBuilder(baseUrl.resolve(path)).timeout(LONGEST_ANSWER);
    }

    public Call header(String name, String value) {
      request.header(name, value);
      return this;
    }

    /** A JSON body from a map or a list. */
    public Call json(Object value) {
      return json(Json.write(value));
    }

    /** A JSON body, sent unchanged. */
    public Call json(String text) {
      return body("application/json", BodyPublishers.ofString(text));
    }

    public Call json(byte[] bytes) {
      return body("application/json", BodyPublishers.ofByteArray(bytes));
    }

    public Call body(String contentType, BodyPublisher publisher) {
      header("Content-Type", contentType);
      return body(publisher);
    }

    public Call body(BodyPublisher publisher) {
      body = publisher;
      return this;
    }

    /** Returns the response after checking it with the rules of every response. */
    public Answer send() {
      try {
        return checked(sendUnchecked());
      } catch (AssertionError e) {
        throw new AssertionError(this + ": " + e.getMessage(), e);
      }
    }

    /** Returns the response of a service that may be failing; it must still be described. */
    public Answer sendUnchecked() {
      try {
        var request = request();
        return described(request, send(request, BodyHandlers.ofByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(toString(), e);
      }
    }

    /** Returns the response unseen, for callers that are many and judge it themselves. */
    public Answer sendUnseen() throws IOException {
      return Answer.of(send(request(), BodyHandlers.ofByteArray()), path);
    }

    /** Returns the response as soon as its header has arrived. */
    public HttpResponse<InputStream> open() throws IOException {
      return send(request(), BodyHandlers.ofInputStream());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
        throws IOException {
      try {
        return CLIENT.send(request, body);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** Repeats the request while the store is busy, as callers do: such a request wrote nothing. */
    public CompletableFuture<Answer> sendAsync() {
      return sendAsync(REPEATS_WHILE_BUSY).thenApply(this::checked);
    }

    private Answer checked(Answer answer) {
      return method.equals("HEAD") ? AnswerRules.checkHead(answer) : AnswerRules.check(answer);
    }

    private CompletableFuture<Answer> sendAsync(int repeats) {
      var request = request();
      return CLIENT
          .sendAsync(request, BodyHandlers.ofByteArray())
          .thenApply(response -> described(request, response))
          .thenCompose(
              answer ->
                  repeats > 0 && answer.isBusy()
                      ? sendAsync(repeats - 1)
                      : CompletableFuture.completedFuture(answer));
    }

    private Answer described(HttpRequest sent, HttpResponse<byte[]> response) {
      var exchange =
          new Exchange(
              method,
              path,
              sent.headers().map(),
              () -> SentBytes.of(body),
              Answer.of(response, path));
      DescriptionRules.of(baseUrl).ifPresent(rules -> rules.check(exchange));
      return exchange.answer();
    }

    private HttpRequest request() {
      return request.method(method, body).build();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
