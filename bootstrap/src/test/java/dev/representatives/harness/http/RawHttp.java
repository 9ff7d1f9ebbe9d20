package dev.representatives.harness.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** A connection that can send any bytes, valid HTTP or not. */
public final class RawHttp implements AutoCloseable {
  private static final int LONGEST_READ_MILLIS = 30_000;
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final Socket socket;
  private final InputStream input;

  private RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    this.input = new BufferedInputStream(socket.getInputStream());
  }

  public static RawHttp connect(URI baseUrl) {
    return connect(baseUrl, SSLSocketFactory.getDefault());
  }

  @SuppressWarnings("AddressSelection") // Whatever the URL names first is the deployment.
  public static RawHttp connect(URI baseUrl, SocketFactory tls) {
    boolean secure = baseUrl.getScheme().equals("https");
    int standard = secure ? HTTPS_PORT : HTTP_PORT;
    int port = baseUrl.getPort() < 0 ? standard : baseUrl.getPort();
    try {
      var socket =
          secure ? tls.createSocket(baseUrl.getHost(), port) : new Socket(baseUrl.getHost(), port);
      socket.setSoTimeout(LONGEST_READ_MILLIS);
      return new RawHttp(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends text, each character as one byte. */
  public RawHttp send(String text) {
    return send(text.getBytes(ISO_8859_1));
  }

  public RawHttp send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the sending side only. */
  public RawHttp endOutput() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends text unless the server has closed the connection, which the reader notices. */
  public void sendIfOpen(String text) {
    sendIfOpen(text.getBytes(ISO_8859_1));
  }

  /** Sends bytes unless the server has closed the connection, which the reader notices. */
  public void sendIfOpen(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      // The server has closed the connection.
    }
  }

  /** Reads one response. */
  public Answer read() {
    return read("GET");
  }

  /** Reads the response to a request with this method. */
  public Answer read(String method) {
    try {
      String statusLine = line(input);
      if (!statusLine.startsWith("HTTP/1.")) {
        throw new AssertionError("no answer but: " + statusLine);
      }
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (String line = line(input); !line.isEmpty(); line = line(input)) {
        int colon = line.indexOf(':');
        headers
            .computeIfAbsent(
                line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
      int status = Integer.parseInt(statusLine.split(" ", -1)[1]);
      byte[] body = method.equals("HEAD") ? new byte[0] : body(headers);
      return Answer.of("(raw)", status, headers, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server closes the connection without sending anything more. */
  public boolean isClosed() {
    try {
      return input.read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      // A reset also closes the connection.
      return true;
    }
  }

  /** Whether the server closes the connection in order; false for a reset. */
  public boolean isEnded() {
    try {
      return input.read() < 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body, without the codings of the transfer and of the content. */
  private byte[] body(Map<String, List<String>> headers) throws IOException {
    byte[] body = transferred(headers);
    return headers.getOrDefault("content-encoding", List.of()).contains("gzip")
        ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
        : body;
  }

  private byte[] transferred(Map<String, List<String>> headers) throws IOException {
    if (!headers.containsKey("transfer-encoding")) {
      return input.readNBytes(
          Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0)));
    }
    var body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(input.readNBytes(size));
      line(input);
    }
    line(input);
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(input), 16);
  }

  private static String line(InputStream input) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int octet = input.read(); octet != '\n'; octet = input.read()) {
      if (octet < 0) {
        return line.toString(ISO_8859_1);
      }
      if (octet != '\r') {
        line.write(octet);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
