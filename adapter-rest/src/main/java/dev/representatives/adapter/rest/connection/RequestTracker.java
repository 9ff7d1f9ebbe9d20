package dev.representatives.adapter.rest.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/**
 * Tracks the requests of one connection from the first byte to the last byte of the response. Like
 * all handlers of a connection, only the thread of that connection uses it.
 */
final class RequestTracker extends ChannelDuplexHandler {
  private final List<Listener> listeners;
  private final StrictHttpCodec codec;
  private final RequestLine line;

  private boolean arriving;
  private boolean headerArrived;
  private boolean answering;
  private boolean discarding;

  /** Requests whose header has arrived, and whose response has not begun. */
  private int unanswered;

  RequestTracker(List<Listener> listeners, StrictHttpCodec codec, RequestLine line) {
    this.listeners = List.copyOf(listeners);
    this.codec = codec;
    this.line = line;
  }

  /** Reacts to the progress of the requests of a connection. */
  interface Listener {
    /** The connection is ready for its first request. */
    default void opened(ChannelHandlerContext context, RequestTracker tracker) {}

    /** The first byte of a request has arrived. */
    default void begun() {}

    default void headerArrived() {}

    /** The response to the request that is arriving begins before its last byte. */
    default void streamed() {}

    /** The last byte of a request has arrived. */
    default void arrived() {}

    /** A response begins. */
    default void answering(HttpResponse response) {}

    /** The last byte of a response was sent. */
    default void answered() {}

    default void closed() {}
  }

  /** The handler before the decoder, where the first byte of a request is seen. */
  ChannelHandler byteHandler() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext bytes, Object message) {
        if (discarding) {
          ReferenceCountUtil.release(message);
          return;
        }
        begin();
        bytes.fireChannelRead(message);
        if (codec.hasBeginning()) {
          begin();
        }
      }
    };
  }

  private void begin() {
    if (!arriving) {
      arriving = true;
      headerArrived = false;
      listeners.forEach(Listener::begun);
    }
  }

  /** Whether nothing is in transit in either direction. */
  boolean isIdle() {
    return !arriving && !answering && unanswered == 0;
  }

  /** Whether the header of the current request has arrived. */
  boolean hasHeader() {
    return headerArrived;
  }

  /** Whether a request has begun, and its last byte has not arrived. */
  boolean isArriving() {
    return arriving;
  }

  /** The number of requests without a response. */
  int unanswered() {
    return unanswered;
  }

  /** Whether no further request has begun since the one whose response is being sent. */
  boolean isAnsweringLast() {
    return unanswered == 0 && (headerArrived || !arriving);
  }

  /** Discards all further input. */
  void ignoreWhatFollows() {
    discarding = true;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    listeners.forEach(listener -> listener.opened(context, this));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (discarding) {
      ReferenceCountUtil.release(message);
      return;
    }
    receive(context, message);
  }

  /** Forwards the message, or a substitute. */
  void receive(ChannelHandlerContext context, Object message) {
    if (message instanceof FullHttpRequest madeUp) {
      line.describe(madeUp);
    }
    if (message instanceof HttpRequest request) {
      codec.willAnswer(request.method());
      headerArrived = true;
      unanswered++;
      listeners.forEach(Listener::headerArrived);
    }
    if (message instanceof LastHttpContent) {
      arriving = false;
      listeners.forEach(Listener::arrived);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    var written = promise;
    if (message instanceof HttpResponse response) {
      if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        super.write(context, message, promise);
        return;
      }
      unanswered--;
      answering = true;
      listeners.forEach(listener -> listener.answering(response));
    }
    if (message instanceof LastHttpContent) {
      written = promise.unvoid();
      written.addListener(
          sent -> {
            answering = false;
            listeners.forEach(Listener::answered);
          });
    }
    super.write(context, message, written);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    // The request that is arriving may be a later one already.
    if (event == StreamingBegun.EVENT && arriving && headerArrived && unanswered == 1) {
      listeners.forEach(Listener::streamed);
    }
    super.userEventTriggered(context, event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    listeners.forEach(Listener::closed);
    context.fireChannelInactive();
  }
}
