package dev.representatives.harness.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Optional;

/** A connection with a bulk request, on which the test decides when to send and when to read. */
public final class BulkConnection implements AutoCloseable {
  private final Socket socket;
  private final OutputStream out;
  private final BufferedReader in;
  private final ArrayDeque<String> lines = new ArrayDeque<>();
  private String begun = "";
  private boolean waiting = true;

  /** Connects and sends the header, with further fields. */
  public BulkConnection(URI baseUrl, String key, String resource, String... fields)
      throws IOException {
    socket = new Socket(baseUrl.getHost(), baseUrl.getPort());
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    var header = new StringBuilder();
    header.append("POST %s/bulk/%s HTTP/1.1\r\n".formatted(Paths.BASE_PATH, resource));
    header.append("Host: localhost\r\n");
    header.append("X-API-Key: %s\r\n".formatted(key));
    header.append("Content-Type: %s\r\n".formatted(Answer.NDJSON));
    header.append("Transfer-Encoding: chunked\r\n");
    for (var field : fields) {
      header.append(field).append("\r\n");
    }
    raw(header.append("\r\n").toString());
  }

  /** Sends a line, at the latest when the test waits for the first result. */
  public void line(String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    raw(Integer.toHexString(bytes.length) + "\r\n");
    out.write(bytes);
    raw("\r\n");
    if (!waiting) {
      out.flush();
    }
  }

  public void end() throws IOException {
    raw("0\r\n\r\n");
    out.flush();
  }

  /** Sends bytes that are no line, such as a request that follows. */
  public void raw(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  /** The status line of the response; skips the header fields. */
  public String header() throws IOException {
    out.flush();
    waiting = false;
    String status = in.readLine();
    for (String field = in.readLine(); !field.isEmpty(); field = in.readLine()) {
      // The fields are those of every response.
    }
    return status;
  }

  public JsonNode result() throws IOException {
    return Json.parse(next().orElseThrow(() -> new AssertionError("the response has ended")));
  }

  /** The next line of the response, whose chunks need not be lines. */
  public Optional<String> next() throws IOException {
    while (lines.isEmpty()) {
      int size = Integer.parseInt(in.readLine(), 16);
      if (size == 0) {
        in.readLine();
        return Optional.empty();
      }
      // The results of these tests are ASCII, so a character is a byte.
      var chunk = new char[size];
      for (int at = 0; at < size; ) {
        at += in.read(chunk, at, size - at);
      }
      in.readLine();
      String text = begun + new String(chunk);
      int end = text.lastIndexOf('\n');
      begun = text.substring(end + 1);
      text.substring(0, Math.max(end, 0)).lines().forEach(lines::add);
    }
    return Optional.of(lines.poll());
  }

  /** Closes it with RST, as the host of a client that has crashed does. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Everything up to the end of the connection, however that comes. */
  public String rest() throws IOException {
    out.flush();
    var text = new StringBuilder();
    var part = new char[1 << 16];
    try {
      for (int size = in.read(part); size >= 0; size = in.read(part)) {
        text.append(part, 0, size);
      }
    } catch (SocketException e) {
      // The service has reset the connection.
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
