package dev.representatives.bootstrap.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The proxy is played by a socket; the host of the service does not exist. */
class StreamedPostTest {
  private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nNone";

  @Test
  void a_proxy_is_asked_for_the_whole_url() throws IOException {
    try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var request = respond(proxy, NOT_FOUND);

      try (var post = send("http://service.invalid:8080/bulk?x=y", proxy)) {
        assertThat(post.status()).isEqualTo(404);
        assertThat(post.body()).hasContent("None");
      }

      assertThat(request.join())
          .startsWith("POST http://service.invalid:8080/bulk?x=y HTTP/1.1")
          .containsOnlyOnce("host: service.invalid:8080")
          .contains("Accept: text/plain");
    }
  }

  @Test
  void tls_needs_a_tunnel_through_the_proxy() throws IOException {
    try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var request = respond(proxy, NOT_FOUND);

      assertThatIOException()
          .isThrownBy(() -> send("https://service.invalid/bulk", proxy).close())
          .withMessageContaining("404");

      assertThat(request.join()).startsWith("CONNECT service.invalid:443 HTTP/1.1");
    }
  }

  private static StreamedPost send(String url, ServerSocket proxy) throws IOException {
    var address = new InetSocketAddress(proxy.getInetAddress(), proxy.getLocalPort());
    return StreamedPost.send(
        URI.create(url), ProxySelector.of(address), Map.of("Accept", "text/plain"), out -> {});
  }

  /** The lines of the head of the request. */
  private static CompletableFuture<List<String>> respond(ServerSocket proxy, String response) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var socket = proxy.accept();
              var in =
                  new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            var head = new ArrayList<String>();
            for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
              head.add(line);
            }
            socket.getOutputStream().write(response.getBytes(US_ASCII));
            return List.copyOf(head);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
