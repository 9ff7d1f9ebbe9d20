package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection with a {@code RequestTracker} and a clock that the test controls. */
final class TrackedConnection {
  static final String REQUEST = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

  final RequestTracker tracker;
  final EmbeddedChannel channel;

  TrackedConnection(RequestTracker.Listener listener) {
    var line = new RequestLine();
    var codec = new StrictHttpCodec(new HttpDecoderConfig(), line);
    tracker = new RequestTracker(List.of(listener), codec, line);
    channel = new EmbeddedChannel();
    channel.freezeTime();
    channel.pipeline().addLast(tracker.byteHandler(), codec, tracker);
  }

  void receive(String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, ISO_8859_1));
  }

  /** Returns the next message at the end of the pipeline; null if there is none. */
  Object passedOn() {
    return channel.readInbound();
  }

  /** Sends an empty response, and returns it as text. */
  String respond() {
    return respond(HttpResponseStatus.OK);
  }

  String respond(HttpResponseStatus status) {
    return respond(status, "");
  }

  String respond(HttpResponseStatus status, String body) {
    var content = Unpooled.copiedBuffer(body, ISO_8859_1);
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    channel.writeOutbound(response);
    var text = new StringBuilder();
    for (ByteBuf sent = channel.readOutbound(); sent != null; sent = channel.readOutbound()) {
      text.append(sent.toString(ISO_8859_1));
      sent.release();
    }
    return text.toString();
  }

  void pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runPendingTasks();
  }

  void close() {
    channel.close().awaitUninterruptibly();
  }

  void end() {
    channel.finishAndReleaseAll();
  }
}
