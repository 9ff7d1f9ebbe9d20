package dev.representatives.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Sends bulk requests to the product over one connection each. */
public final class BulkClient {
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final int port;
  private final String key;

  public BulkClient(int port, String key) {
    this.port = port;
    this.key = key;
  }

  /** Sends lines; fails unless each of them was accepted. */
  public void send(String resource, Stream<String> lines) throws IOException {
    Path file = Files.createTempFile("bulk", ".ndjson");
    try {
      Files.write(file, (Iterable<String>) lines::iterator);
      send(resource, file, "");
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Sends a file; fails unless each line was accepted.
   *
   * @param expected a part of the response
   * @return the time from the first byte of the request to the last of the response
   */
  public Duration send(String resource, Path file, String expected) throws IOException {
    long start = System.nanoTime();
    String response;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      var received = CompletableFuture.supplyAsync(() -> readUnchecked(socket));
      var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
      out.write(Requests.postHead("bulk/" + resource, key, Files.size(file)));
      Files.copy(file, out);
      out.flush();
      response = received.join();
    }
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    if (!response.startsWith("HTTP/1.1 200")
        || !response.contains(expected)
        || !response.contains("\"refused\":0")
        || !response.contains("\"complete\":true")) {
      throw new IOException(
          "a bulk failed: " + response.substring(0, Math.min(2000, response.length())));
    }
    return elapsed;
  }

  private static String readUnchecked(Socket socket) {
    var received = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    var response = new ResponseReader();
    try {
      do {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
          break;
        }
        received.write(buffer, 0, count);
      } while (!response.read(received.toByteArray(), received.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return received.toString(UTF_8);
  }
}
