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
 * Limits the time from the first to the last byte of a request: a client that sends a byte now and
 * then is never idle, and would hold a connection forever.
 *
 * <p>A streamed request has none until its response is complete.
 *
 * <p>A deadline that expires while an earlier request of the connection still runs is extended,
 * since the earlier one must get its response.
 */
final class RequestDeadline implements RequestTracker.Listener {
  private static final Duration EXTENSION = Duration.ofSeconds(1);

  /** The deadline of a request that has none yet. */
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
  public void streamed() {
    cancelAlarm();
  }

  @Override
  public void answered() {
    if (refused) {
      close();
    } else if (alarm == null && tracker.isArriving()) {
      // The rest of a streamed request, which nobody reads.
      setAlarm(whole);
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
      // It already has its response.
      close();
    } else {
      refuse();
    }
  }

  /** Makes the framework respond as to any malformed request. */
  private void refuse() {
    refused = true;
    tracker.ignoreWhatFollows();
    var problem =
        ProblemException.ofArrival(
            ProblemType.REQUEST_TIMEOUT,
            "The request did not arrive in time: its header has %d s, the whole request %d s."
                .formatted(header.toSeconds(), whole.toSeconds()));
    if (tracker.hasHeader()) {
      // The reader of its body gets this instead.
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
