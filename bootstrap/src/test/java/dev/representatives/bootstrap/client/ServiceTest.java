package dev.representatives.bootstrap.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is played by a socket, so that it can behave in any way. */
class ServiceTest {
  private static final String KEY = "rep_a_b_c";
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  @TempDir private Path directory;

  private Path keyFile;
  private CompletableFuture<Void> served;

  @BeforeEach
  void writeKey() throws IOException {
    keyFile = Files.writeString(directory.resolve("key"), KEY + "\n");
  }

  @Test
  void results_arrive_while_the_body_is_being_sent() throws IOException {
    var received = new CountDownLatch(1);
    var results = new ArrayList<JsonNode>();
    try (var server = server()) {
      serve(
          server,
          socket -> {
            var request = head(socket);
            assertThat(request).contains("X-API-Key: " + KEY);
            assertThat(body(socket, 1)).containsExactly("one");
            respond(socket, CHUNKED + "8\r\n{\"a\":1}\n\r\n");
            assertThat(body(socket, 1)).containsExactly("two");
            respond(socket, "8;x=y\r\n{\"b\":2}\n\r\n0\r\n\r\n");
          });

      service(server)
          .bulk(
              "accounts",
              out -> {
                out.write("one\n".getBytes(UTF_8));
                out.flush();
                await(received);
                out.write("two\n".getBytes(UTF_8));
              },
              result -> {
                results.add(result);
                received.countDown();
              });

      assertConnectionEnds();
    }
    assertThat(results)
        .map(Json::write)
        .map(json -> new String(json, UTF_8))
        .containsExactly("{\"a\":1}", "{\"b\":2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CHUNKED + "2\r\n{}\r\n1;x=y\r\n\n\r\n0\r\nTrailer: z\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}\n",
        "HTTP/1.1 200 OK\r\n\r\n{}\n",
        "HTTP/1.0 200 OK\r\n\r\n{}\n",
        "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + CHUNKED + "3\r\n{}\n\r\n0\r\n\r\n"
      })
  void each_form_of_a_response_is_understood(String response) throws IOException {
    var results = new ArrayList<JsonNode>();
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            assertThat(body(socket, 2)).containsExactly("one");
            respond(socket, response);
          });

      service(server).bulk("accounts", out -> out.write("one\n".getBytes(UTF_8)), results::add);

      assertConnectionEnds();
    }
    assertThat(results).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.9\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"
      })
  void a_response_that_is_none_breaks_off(String response) throws IOException {
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            respond(socket, response);
            body(socket, Integer.MAX_VALUE);
          });

      assertThatExceptionOfType(ClientException.class)
          .isThrownBy(() -> service(server).bulk("accounts", out -> {}, result -> {}))
          .withMessageContaining("the response is not HTTP/1.1");
    }
  }

  @RepeatedTest(10)
  void a_refusal_is_read_although_the_service_reads_no_more_of_the_body() throws IOException {
    String problem = "{\"code\":\"FORBIDDEN\",\"detail\":\"Not yours.\"}";
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            // It is closed without having read the rest, so the connection is reset.
            body(socket, 1);
            respond(
                socket,
                "HTTP/1.1 403 Forbidden\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(problem.length(), problem));
          });

      assertThatExceptionOfType(ClientException.class)
          .isThrownBy(
              () -> service(server).bulk("accounts", ServiceTest::writeUntilBroken, result -> {}))
          .withMessageStartingWith("Not yours.")
          .satisfies(failure -> assertThat(failure.hasBegun()).isFalse());
    }
  }

  @Test
  void a_response_that_is_cut_breaks_off() throws IOException {
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            respond(socket, CHUNKED + "8\r\n{\"a\":1}\n\r\n");
          });

      assertThatExceptionOfType(ClientException.class)
          .isThrownBy(() -> service(server).bulk("accounts", out -> {}, result -> {}))
          .withMessageContaining("The connection to the service broke")
          .satisfies(failure -> assertThat(failure.hasBegun()).isTrue());
    }
  }

  /** Often, since a connection that was just used stayed open in one of some hundred runs. */
  @RepeatedTest(200)
  void a_body_that_cannot_be_read_is_the_reason() throws IOException {
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            body(socket, Integer.MAX_VALUE);
          });

      assertThatExceptionOfType(ClientException.class)
          .isThrownBy(
              () ->
                  service(server)
                      .bulk(
                          "accounts",
                          out -> {
                            throw new IOException("the disk is gone");
                          },
                          result -> {}))
          .withMessageContaining("the disk is gone");
      assertConnectionEnds();
    }
  }

  @Test
  void a_busy_service_gets_the_whole_body_again() throws IOException {
    var results = new ArrayList<JsonNode>();
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            assertThat(body(socket, 1)).containsExactly("one");
            respond(
                socket,
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
            try (var again = server.accept()) {
              head(again);
              assertThat(body(again, 1)).containsExactly("one");
              respond(again, CHUNKED + "8\r\n{\"a\":1}\n\r\n0\r\n\r\n");
            }
          });

      service(server).bulk("accounts", out -> out.write("one\n".getBytes(UTF_8)), results::add);

      assertConnectionEnds();
    }
    assertThat(results).hasSize(1);
  }

  @Test
  void a_refusal_is_explained_without_the_key() throws IOException {
    String problem = "{\"code\":\"UNAUTHENTICATED\",\"detail\":\"No.\"}";
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            respond(
                socket,
                "HTTP/1.1 401 Unauthorized\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(problem.length(), problem));
          });

      assertThatExceptionOfType(ClientException.class)
          .isThrownBy(() -> service(server).bulk("accounts", out -> {}, result -> {}))
          .withMessageContaining("does not accept the key")
          .withMessageNotContaining(KEY)
          .satisfies(failure -> assertThat(failure.hasBegun()).isFalse());
    }
  }

  @Test
  void another_server_is_recognised() throws IOException {
    try (var server = server()) {
      serve(
          server,
          socket -> {
            head(socket);
            respond(socket, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>");
          });

      assertThatExceptionOfType(ClientException.class)
          .isThrownBy(() -> service(server).get("/accounts"))
          .withMessageContaining("(status 502) is not this service");
    }
  }

  @Test
  void a_service_that_is_not_there_is_explained() throws IOException {
    Service service;
    try (var server = server()) {
      service = service(server);
    }

    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> service.tryBulk("accounts"))
        .withMessageContaining("cannot be reached")
        .withMessageContaining("Is it running")
        .satisfies(failure -> assertThat(failure.hasBegun()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:8080",
        "ftp://localhost",
        "http://",
        "http://user:secret@localhost",
        "http://localhost?x=y",
        "http://local host"
      })
  void a_url_that_is_none_is_refused(String url) {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> Service.at(url, keyFile))
        .withMessageContaining("--url must be")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "one\ntwo", "ä"})
  void a_file_without_a_key_is_refused(String content) throws IOException {
    Files.writeString(keyFile, content);

    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> Service.at("http://localhost", keyFile))
        .withMessageContaining("--key-file")
        .withMessageNotContaining("two");
  }

  private Service service(ServerSocket server) {
    return Service.at("http://127.0.0.1:" + server.getLocalPort() + "/api/v1/ingest/", keyFile);
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** What a server does with a connection. */
  private interface Conversation {
    void with(Socket socket) throws IOException;
  }

  private void serve(ServerSocket server, Conversation conversation) {
    served =
        CompletableFuture.runAsync(
            () -> {
              try (var socket = server.accept()) {
                conversation.with(socket);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            // The common pool of a small machine has one thread, which another test may hold.
            task -> new Thread(task).start());
  }

  private void assertConnectionEnds() {
    assertThat(served).as("the connection ends").succeedsWithin(Duration.ofMinutes(1));
  }

  private static String head(Socket socket) throws IOException {
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) socket.getInputStream().read());
    }
    return head.toString();
  }

  /** The lines of so many chunks. */
  private static List<String> body(Socket socket, int chunks) throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < chunks; i++) {
      var size = new StringBuilder();
      int c = socket.getInputStream().read();
      while (c >= 0 && c != '\n') {
        size.append((char) c);
        c = socket.getInputStream().read();
      }
      if (c < 0) {
        return lines;
      }
      int length = Integer.parseInt(size.toString().strip(), 16);
      byte[] chunk = socket.getInputStream().readNBytes(length + 2);
      new String(chunk, 0, length, UTF_8).lines().forEach(lines::add);
    }
    return lines;
  }

  private static void writeUntilBroken(OutputStream out) throws IOException {
    byte[] line = "x".repeat(1023).concat("\n").getBytes(UTF_8);
    while (true) {
      out.write(line);
    }
  }

  private static void respond(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
