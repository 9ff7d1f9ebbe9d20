package dev.representatives.adapter.rest.bulkhead;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lets a request wait until fewer others run, or refuses it: a request that a full service accepts
 * would only slow down all others. No thread waits. Operations that stream have their own limit.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BulkheadFilter implements Ordered {
  private static final String PLACE = Place.class.getName();

  private final Bulkheads bulkheads;

  BulkheadFilter(Bulkheads bulkheads) {
    this.bulkheads = bulkheads;
  }

  @Override
  public int getOrder() {
    return FilterOrder.BULKHEAD.value();
  }

  /** Returns the refusal; an exception would cost more than most requests that run. */
  @RequestFilter
  CompletionStage<Optional<HttpResponse<?>>> enter(HttpRequest<?> request) {
    var caller = SentRequest.caller(request);
    if (caller.isEmpty() || !SentRequest.isBuffered(request)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return bulkheads
        .of(SentRequest.isRead(request))
        .enter(caller.get().tenant().id())
        .thenApply(
            place -> {
              place.ifPresent(taken -> request.setAttribute(PLACE, taken));
              return place.isPresent() ? Optional.empty() : Optional.of(Overload.refusal(request));
            });
  }

  @ResponseFilter
  void leave(HttpRequest<?> request) {
    request.getAttribute(PLACE, Place.class).ifPresent(Place::leave);
  }
}
