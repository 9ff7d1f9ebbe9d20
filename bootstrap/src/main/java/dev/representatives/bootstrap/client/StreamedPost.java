package dev.representatives.bootstrap.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A POST whose response arrives while its body is being sent. The HTTP client of the JDK reads no
 * response of HTTP/1.1 before it has sent the whole body, so progress could not be shown, and a
 * refusal in the middle would be lost.
 */
final class StreamedPost implements Closeable {
  private static final int CONNECT_TIMEOUT_MILLIS = 10_000;
  private static final int MAX_HEAD = 64 * 1024;

  private final Socket socket;
  private final Head head;
  private final InputStream body;
  private final AtomicReference<Optional<IOException>> unreadableBody;

  private StreamedPost(
      Socket socket,
      Head head,
      InputStream body,
      AtomicReference<Optional<IOException>> unreadableBody) {
    this.socket = socket;
    this.head = head;
    this.body = body;
    this.unreadableBody = unreadableBody;
  }

  /** Begins to send, and waits for the head of the response. */
  static StreamedPost send(URI url, Map<String, String> headers, Service.Body body)
      throws IOException {
    var socket = connect(url);
    boolean done = false;
    try {
      var sent = new AtomicLong();
      var failure = new AtomicReference<Optional<IOException>>(Optional.empty());
      var out = new BufferedOutputStream(new CountedOutputStream(socket.getOutputStream(), sent));
      var in = new BufferedInputStream(new PatientInputStream(socket, sent));
      out.write(head(url, headers).getBytes(US_ASCII));
      out.flush();
      var sender = new Thread(() -> send(body, out, socket, failure), "bulk-sender");
      sender.setDaemon(true);
      sender.start();
      var head = readHead(in, failure);
      var post = new StreamedPost(socket, head, head.body(in), failure);
      done = true;
      return post;
    } finally {
      if (!done) {
        socket.close();
      }
    }
  }

  int status() {
    return head.status();
  }

  /** A field of the head of the response. */
  Optional<String> header(String name) {
    return Optional.ofNullable(head.headers().get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body of the response; throws if the body of the request could not be read. */
  InputStream body() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("read in parts only");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
          count = body.read(bytes, offset, length);
        } catch (IOException e) {
          throw unreadableBody.get().orElse(e);
        }
        if (count < 0 && unreadableBody.get().isPresent()) {
          throw unreadableBody.get().get();
        }
        return count;
      }
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static Socket connect(URI url) throws IOException {
    boolean isTls = url.getScheme().equals("https");
    int defaultPort = isTls ? 443 : 80;
    int port = url.getPort() < 0 ? defaultPort : url.getPort();
    var plain = new Socket();
    boolean done = false;
    try {
      String host = url.getHost().replaceAll("^\\[|]$", "");
      plain.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MILLIS);
      plain.setTcpNoDelay(true);
      var socket = isTls ? encrypted(plain, host, port) : plain;
      done = true;
      return socket;
    } finally {
      if (!done) {
        plain.close();
      }
    }
  }

  private static Socket encrypted(Socket plain, String host, int port) throws IOException {
    var socket =
        (SSLSocket)
            ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(URI url, Map<String, String> headers) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    var head =
        new StringBuilder("POST " + url.getRawPath() + query + " HTTP/1.1\r\n")
            .append("Host: " + url.getRawAuthority() + "\r\n")
            .append("Transfer-Encoding: chunked\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString();
  }

  /** Without the last chunk, the service notices that the body is incomplete. */
  private static void send(
      Service.Body body,
      BufferedOutputStream out,
      Socket socket,
      AtomicReference<Optional<IOException>> failure) {
    var chunks = new ChunkedOutputStream(out);
    try {
      body.writeTo(chunks);
      chunks.finish();
    } catch (BrokenConnectionException e) {
      // The response, or its absence, is the reason to report.
    } catch (IOException | RuntimeException e) {
      failure.set(Optional.of(e instanceof IOException io ? io : new IOException(e)));
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no further use in either case.
    }
  }

  private static Head readHead(InputStream in, AtomicReference<Optional<IOException>> failure)
      throws IOException {
    try {
      return readHead(in);
    } catch (IOException e) {
      throw failure.get().orElse(e);
    }
  }

  private static Head readHead(InputStream in) throws IOException {
    while (true) {
      var statusLine = readLine(in);
      if (!statusLine.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
        throw new IOException("the response is not HTTP/1.1");
      }
      var headers = new HashMap<String, String>();
      for (var line = readLine(in); !line.isEmpty(); line = readLine(in)) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          headers.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
      }
      int status = Integer.parseInt(statusLine.substring(9, 12));
      if (status >= 200) {
        return new Head(status, headers);
      }
    }
  }

  static String readLine(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (line.length() > MAX_HEAD) {
        throw new IOException("the response is not HTTP/1.1");
      }
      line.append(new String(new byte[] {(byte) c}, ISO_8859_1));
    }
    return line.toString().stripTrailing();
  }

  /** The head of a response. */
  private record Head(int status, Map<String, String> headers) {
    InputStream body(InputStream in) {
      if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
        return new ChunkedInputStream(in);
      }
      long length = Long.parseLong(headers.getOrDefault("content-length", "-1"));
      return length < 0 ? in : new BoundedInputStream(in, length);
    }
  }
}
