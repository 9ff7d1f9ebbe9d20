package dev.representatives.adapter.rest.security;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.port.in.Authenticate;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Refuses a request without a valid key, before its body is read and before any lookup. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ApiKeyFilter implements Ordered {
  private final Authenticate authenticate;
  private final Executor executor;

  ApiKeyFilter(Authenticate authenticate, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.authenticate = authenticate;
    this.executor = executor;
  }

  /** Stays on the thread of the connection, unless the key has to be looked up. */
  @RequestFilter
  CompletionStage<HttpRequest<?>> check(HttpRequest<?> request) {
    if (!SentRequest.isOfApi(request)) {
      return CompletableFuture.completedFuture(request);
    }
    var needed = SentRequest.neededScope(request);
    var presented = SentRequest.presentedKey(request);
    var cached = authenticate.authenticateCached(presented, needed);
    if (cached.isPresent()) {
      return CompletableFuture.completedFuture(SentRequest.accept(request, cached.get()));
    }
    Supplier<HttpRequest<?>> lookUp =
        () -> SentRequest.accept(request, authenticate.authenticate(presented, needed));
    return CompletableFuture.supplyAsync(PropagatedContext.getOrEmpty().wrap(lookUp), executor);
  }

  @Override
  public int getOrder() {
    return FilterOrder.API_KEY.value();
  }
}
