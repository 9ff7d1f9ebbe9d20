package dev.representatives.adapter.rest.admission;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Delays every operation until the whole request has arrived, even if the body is not read: a
 * request that turns out to be malformed has no effect. Operations that stream are the exception.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyArrivalFilter implements Ordered {
  private final long limit;

  BodyArrivalFilter(@Value("${micronaut.server.max-request-buffer-size}") long limit) {
    this.limit = limit;
  }

  @Override
  public int getOrder() {
    return FilterOrder.BODY_ARRIVAL.value();
  }

  @RequestFilter
  CompletionStage<HttpRequest<?>> await(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> received)
        || received.byteBody() instanceof AvailableByteBody
        || !SentRequest.isBuffered(request)) {
      return CompletableFuture.completedFuture(request);
    }
    // The framework would first request the body that it then refuses (RFC 9110, section 10.1.1).
    long length = received.byteBody().expectedLength().orElse(0);
    if (length > limit) {
      throw new ContentLengthExceededException(limit, length);
    }
    var arriving = received.byteBody().split(SplitBackpressureMode.FASTEST).buffer();
    boolean hadArrived = arriving.isDone();
    return arriving.handle(
        (body, failure) -> {
          if (failure != null) {
            throw failure instanceof CompletionException wrapper
                ? wrapper
                : new CompletionException(failure);
          }
          body.close();
          if (!hadArrived) {
            SentRequest.arrive(request);
          }
          return request;
        });
  }
}
