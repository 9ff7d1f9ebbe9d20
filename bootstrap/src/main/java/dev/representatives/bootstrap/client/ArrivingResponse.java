package dev.representatives.bootstrap.client;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/** Passes a response to the thread that reads it, and takes no more from the connection before. */
final class ArrivingResponse extends SimpleChannelInboundHandler<HttpObject> {
  /** Heads, parts of bodies as bytes, ends of bodies, and failures, in their order. */
  private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();

  private volatile ChannelHandlerContext connection;
  private volatile boolean awaited;

  /** Waits for the head; responses that only inform about a final one are skipped. */
  HttpResponse head() throws IOException {
    while (true) {
      if (next() instanceof HttpResponse head
          && head.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
        return head;
      }
    }
  }

  /** The body after the head. */
  InputStream body() {
    return new InputStream() {
      private Optional<InputStream> part = Optional.of(InputStream.nullInputStream());

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        while (part.isPresent()) {
          int count = part.get().read(bytes, offset, length);
          if (count >= 0) {
            return count;
          }
          part =
              Optional.of(next())
                  .filter(byte[].class::isInstance)
                  .map(next -> new ByteArrayInputStream((byte[]) next));
        }
        return -1;
      }
    };
  }

  /** Ends the response where it is. */
  void fail(IOException reason) {
    arrived.add(reason);
  }

  private Object next() throws IOException {
    awaited = true;
    try {
      if (arrived.isEmpty()) {
        read();
      }
      var next = arrived.take();
      if (next instanceof IOException reason) {
        // Nothing else may arrive for another read.
        fail(reason);
        throw reason;
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      awaited = false;
    }
  }

  private void read() {
    try {
      connection.read();
    } catch (RejectedExecutionException e) {
      // The connection was closed meanwhile; what has arrived last is the reason.
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    connection = context;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
    if (message.decoderResult().isFailure()) {
      fail(new IOException("the response is not HTTP/1.1", message.decoderResult().cause()));
      return;
    }
    if (message instanceof HttpResponse) {
      arrived.add(message);
    }
    if (message instanceof HttpContent content && content.content().isReadable()) {
      arrived.add(ByteBufUtil.getBytes(content.content()));
    }
    if (message instanceof LastHttpContent) {
      arrived.add(LastHttpContent.EMPTY_LAST_CONTENT);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    fail(new IOException("the connection was closed"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    var reason = failure instanceof DecoderException ? failure.getCause() : failure;
    fail(reason instanceof IOException io ? io : new IOException(reason));
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof IdleStateEvent && awaited) {
      fail(new IOException("nothing was sent or received for five minutes"));
    }
  }
}
