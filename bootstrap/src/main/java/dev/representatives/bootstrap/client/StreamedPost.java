package dev.representatives.bootstrap.client;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A POST whose response arrives while its body is being sent. The HTTP client of the JDK reads no
 * response of HTTP/1.1 before it has sent the whole body, so progress could not be shown, and a
 * refusal in the middle would be lost.
 */
final class StreamedPost implements Closeable {
  private static final int PART = 32 * 1024;

  private final Connection connection;
  private final HttpResponse head;

  private StreamedPost(Connection connection, HttpResponse head) {
    this.connection = connection;
    this.head = head;
  }

  /** Begins to send, and waits for the head of the response. */
  static StreamedPost send(
      URI url, ProxySelector proxies, Map<String, String> headers, Service.Body body)
      throws IOException {
    var connection = new Connection(url, proxies);
    boolean done = false;
    try {
      connection.send(head(connection.target(), url, headers));
      var sender = new Thread(() -> send(body, connection), "bulk-sender");
      sender.setDaemon(true);
      sender.start();
      var post = new StreamedPost(connection, connection.response().head());
      done = true;
      return post;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  int status() {
    return head.status().code();
  }

  /** A field of the head of the response. */
  Optional<String> header(String name) {
    return Optional.ofNullable(head.headers().get(name));
  }

  /** The body of the response; throws if the body of the request could not be read. */
  InputStream body() {
    return connection.response().body();
  }

  @Override
  public void close() {
    connection.close();
  }

  private static DefaultHttpRequest head(String target, URI url, Map<String, String> headers) {
    var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, target);
    head.headers()
        .set(HttpHeaderNames.HOST, url.getRawAuthority())
        .set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    headers.forEach(head.headers()::set);
    return head;
  }

  /** Without the last chunk, the service notices that the body is incomplete. */
  private static void send(Service.Body body, Connection connection) {
    var out = new BufferedOutputStream(chunks(connection), PART);
    try {
      body.writeTo(out);
      out.flush();
      connection.send(LastHttpContent.EMPTY_LAST_CONTENT);
    } catch (BrokenConnectionException e) {
      // The response, or its absence, is the reason to report.
    } catch (IOException | RuntimeException e) {
      connection.response().fail(e instanceof IOException io ? io : new IOException(e));
      connection.close();
    }
  }

  private static OutputStream chunks(Connection connection) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        connection.send(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes, offset, length)));
      }
    };
  }
}
