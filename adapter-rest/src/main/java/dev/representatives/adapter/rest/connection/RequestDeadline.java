package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives a request so much time in all to arrive, from its first byte to its last: a caller who
 * sends a byte now and then is never idle, and would hold a connection for ever.
 *
 * <p>A time that is over while an earlier request of the connection still runs is extended, for
 * that one has done nothing wrong.
 */
final class RequestDeadline implements RequestTracker.Listener {
  private static final Duration EXTENSION = Duration.ofSeconds(1);

  /** Of a request that has none yet. */
  private static final HttpMethod UNKNOWN = HttpMethod.valueOf("UNKNOWN");

  private final Duration header;
  private final Duration whole;

  private ChannelHandlerContext context;
  private RequestTracker tracker;
  private Future<?> alarm;
  private long begunNanos;
  private boolean refused;

  RequestDeadline(Duration header, Duration whole) {
    this.header = header;
    this.whole = whole;
  }

  @Override
  public void opened(ChannelHandlerContext opened, RequestTracker ofConnection) {
    this.context = opened;
    this.tracker = ofConnection;
  }

  @Override
  public void begun() {
    begunNanos = System.nanoTime();
    setAlarm(header.compareTo(whole) < 0 ? header : whole);
  }

  @Override
  public void headerArrived() {
    setAlarm(whole.minusNanos(System.nanoTime() - begunNanos));
  }

  @Override
  public void arrived() {
    cancelAlarm();
  }

  @Override
  public void answered() {
    if (refused) {
      close();
    }
  }

  @Override
  public void closed() {
    cancelAlarm();
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
    int ofThisRequest = tracker.hasHeader() ? 1 : 0;
    if (tracker.unanswered() > ofThisRequest) {
      setAlarm(EXTENSION);
    } else if (tracker.unanswered() < ofThisRequest) {
      // It was answered early, and its answer is all that there is to say.
      close();
    } else {
      refuse();
    }
  }

  /** Has the framework answer, as it does for all that cannot be read. */
  private void refuse() {
    refused = true;
    tracker.ignoreWhatFollows();
    var problem =
        ProblemException.ofArrival(
            ProblemType.REQUEST_TIMEOUT,
            "The request did not arrive in time: its header has %d s, all of it %d s."
                .formatted(header.toSeconds(), whole.toSeconds()));
    if (tracker.hasHeader()) {
      // Whoever waits for its body gets this instead.
      context.fireExceptionCaught(problem);
    } else {
      var unread = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, UNKNOWN, "/");
      unread.setDecoderResult(DecoderResult.failure(problem));
      tracker.receive(context, unread);
    }
    context.fireChannelReadComplete();
  }

  private void close() {
    context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }
}
