package dev.representatives.adapter.rest;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.json.JsonMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Gives a request so much time in all to arrive, from its first byte to its last: a caller who
 * sends a byte now and then is never idle, and would hold a connection for ever.
 *
 * <p>A time that is over while an earlier request of the connection still runs is extended, for
 * that one has done nothing wrong.
 */
final class RequestDeadline extends ChannelDuplexHandler {
  private static final Duration EXTENSION = Duration.ofSeconds(1);

  private final Duration header;
  private final Duration whole;
  private final JsonMapper json;

  private ChannelHandlerContext context;
  private Future<?> alarm;
  private boolean arriving;
  private boolean headerArrived;

  /** Requests whose header has arrived, and whose answer has not begun. */
  private int unanswered;

  RequestDeadline(Duration header, Duration whole, JsonMapper json) {
    this.header = header;
    this.whole = whole;
    this.json = json;
  }

  /** What is to be put before the decoder, where a request begins before it can be read. */
  ChannelHandler ofBytes() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext bytes, Object message) {
        if (!arriving) {
          arriving = true;
          headerArrived = false;
          setAlarm(header);
        }
        bytes.fireChannelRead(message);
      }
    };
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    this.context = added;
  }

  @Override
  public void channelRead(ChannelHandlerContext received, Object message) {
    if (message instanceof HttpRequest) {
      headerArrived = true;
      unanswered++;
      setAlarm(whole.minus(header));
    }
    if (message instanceof LastHttpContent) {
      arriving = false;
      cancelAlarm();
    }
    received.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      unanswered--;
    }
    super.write(writing, message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext closed) {
    cancelAlarm();
    closed.fireChannelInactive();
  }

  private void setAlarm(Duration after) {
    cancelAlarm();
    alarm = context.executor().schedule(this::timeIsOver, after.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void cancelAlarm() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
  }

  private void timeIsOver() {
    int ofThisRequest = headerArrived ? 1 : 0;
    if (unanswered > ofThisRequest) {
      setAlarm(EXTENSION);
    } else if (unanswered < ofThisRequest) {
      // It was answered early, and its answer is all that there is to say.
      context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    } else {
      refuse();
    }
  }

  private void refuse() {
    String id = UUID.randomUUID().toString();
    var type = ProblemType.REQUEST_TIMEOUT;
    var problem =
        new Problem(
            type.uri(),
            type.title(),
            type.status(),
            "The request did not arrive in time: its header has %d s, all of it %d s."
                .formatted(header.toSeconds(), whole.toSeconds()),
            "/",
            type.name(),
            id,
            List.of());
    try {
      byte[] body = json.writeValueAsBytes(problem);
      var response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.REQUEST_TIMEOUT,
              Unpooled.wrappedBuffer(body));
      response
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
          .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
          .set(RequestId.HEADER, id);
      SecurityHeaders.addTo(isSecure(), response.headers()::set);
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isSecure() {
    return context.pipeline().get(ChannelPipelineCustomizer.HANDLER_SSL) != null;
  }
}
