package dev.representatives.adapter.rest.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Forwards one request of a connection at a time, so that pipelined requests take effect in the
 * order in which they were sent (RFC 9112, section 9.3.2), and none after the one that closes the
 * connection (section 9.6). The framework orders only the responses (micronaut-core 6597), and runs
 * the requests concurrently. While requests wait, nothing more is read.
 */
final class PipelinedRequests extends ChannelDuplexHandler {
  private final Deque<Object> waiting = new ArrayDeque<>();

  /** Whether a request was forwarded, and it or its response is still incomplete. */
  private boolean busy;

  private boolean requestComplete;
  private boolean responseComplete;
  private boolean expectsContinue;

  /** Whether the forwarded request is of HTTP/1.0, in which a message has no chunks. */
  private boolean old;

  /** Whether the forwarded request is the last one of the connection. */
  private boolean last;

  private boolean closingAnnounced;

  /** Whether the end of the message that is arriving has not arrived yet. */
  private boolean arriving;

  private boolean inputShutDown;
  private boolean readSuppressed;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      arriving = true;
    }
    if (message instanceof LastHttpContent || isUnreadable(message)) {
      arriving = false;
    }
    if (!waiting.isEmpty() || (busy && message instanceof HttpRequest)) {
      waiting.add(message);
    } else {
      passOn(context, message);
    }
    dropWhatFollowsTheLast();
  }

  private void passOn(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      if (last) {
        ReferenceCountUtil.release(message);
        return;
      }
      busy = true;
      requestComplete = false;
      responseComplete = false;
      expectsContinue = HttpUtil.is100ContinueExpected(request) && hasBody(request);
      old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
      last = old || !HttpUtil.isKeepAlive(request);
    } else if (requestComplete) {
      // It belongs to a request that was dropped.
      ReferenceCountUtil.release(message);
      return;
    }
    boolean unreadable = isUnreadable(message);
    // The end of a malformed message is unknown, and so is the begin of the next one.
    last |= unreadable;
    requestComplete |= unreadable || message instanceof LastHttpContent;
    if (responseComplete && unreadable) {
      ReferenceCountUtil.release(message);
      close(context);
    } else {
      context.fireChannelRead(message);
    }
    busy = !(requestComplete && responseComplete);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    var written = promise;
    if (message instanceof HttpResponse response) {
      if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        expectsContinue = false;
        super.write(context, message, promise);
        return;
      }
      announceClosing(response);
      if (old) {
        // The end of the connection is that of the body (RFC 9112, sections 6.1 and 6.3).
        HttpUtil.setTransferEncodingChunked(response, false);
      }
    }
    if (message instanceof LastHttpContent && closingAnnounced) {
      written = promise.unvoid().addListener(ChannelFutureListener.CLOSE);
    }
    super.write(context, message, written);
    if (message instanceof LastHttpContent) {
      responseComplete = true;
      busy = !requestComplete;
      dropWhatFollowsTheLast();
      if (!waiting.isEmpty() || inputShutDown) {
        // Deferred, since the handler that writes is not ready for the next request yet.
        context.executor().execute(() -> passOnWaiting(context));
      }
    }
  }

  private void announceClosing(HttpResponse response) {
    // Without 100 (Continue) the client may send the body or the next request (RFC 9110, section
    // 10.1.1).
    boolean bodyMayBeMissing = expectsContinue && !requestComplete;
    if (last || bodyMayBeMissing) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    closingAnnounced =
        response.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    last |= closingAnnounced;
  }

  private void passOnWaiting(ChannelHandlerContext context) {
    boolean passedOn = false;
    while (!waiting.isEmpty() && !(busy && waiting.peek() instanceof HttpRequest)) {
      passOn(context, waiting.poll());
      passedOn = true;
    }
    dropWhatFollowsTheLast();
    if (passedOn) {
      context.fireChannelReadComplete();
    }
    if (waiting.isEmpty() && readSuppressed) {
      readSuppressed = false;
      context.read();
    }
    closeIfDone(context);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    if (waiting.isEmpty()) {
      context.read();
    } else {
      readSuppressed = true;
    }
  }

  /** The client sends nothing more, but may still wait for responses. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
      inputShutDown = true;
      if (arriving) {
        channelRead(context, truncated());
        context.fireChannelReadComplete();
      }
      closeIfDone(context);
    }
    super.userEventTriggered(context, event);
  }

  private void closeIfDone(ChannelHandlerContext context) {
    if (inputShutDown && !busy && waiting.isEmpty()) {
      close(context);
    }
  }

  /** Closes the connection after all pending writes. */
  private static void close(ChannelHandlerContext context) {
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    dropWaiting();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    dropWaiting();
  }

  private void dropWhatFollowsTheLast() {
    if (last && requestComplete) {
      dropWaiting();
    }
  }

  private void dropWaiting() {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
  }

  private static boolean hasBody(HttpRequest request) {
    return HttpUtil.isTransferEncodingChunked(request)
        || HttpUtil.getContentLength(request, 0L) > 0;
  }

  private static boolean isUnreadable(Object message) {
    return message instanceof HttpObject part && part.decoderResult().isFailure();
  }

  private static HttpObject truncated() {
    var end = new DefaultLastHttpContent();
    end.setDecoderResult(
        DecoderResult.failure(
            new PrematureChannelClosureException("the connection ended before the body")));
    return end;
  }
}
