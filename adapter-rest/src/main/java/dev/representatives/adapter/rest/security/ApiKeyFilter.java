package dev.representatives.adapter.rest.security;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.port.in.Authenticate;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses a request without a valid key, before its body is read and before any lookup. */
@ServerFilter(ApiPaths.EVERYTHING)
public final class ApiKeyFilter implements Ordered {
  public static final String HEADER = "X-API-Key";
  public static final String CALLER = ApiKeyFilter.class.getName();

  private static final Set<HttpMethod> READING =
      EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Authenticate authenticate;

  ApiKeyFilter(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void check(HttpRequest<?> request) {
    var needed = isRead(request) ? Scope.READ : Scope.WRITE;
    request.setAttribute(CALLER, authenticate.authenticate(presentedKey(request), needed));
  }

  private static boolean isRead(HttpRequest<?> request) {
    return READING.contains(request.getMethod())
        || (request.getMethod() == HttpMethod.POST
            && SentRequest.path(request).equals(ApiPaths.ESCALATIONS));
  }

  @Override
  public int getOrder() {
    return FilterOrder.API_KEY.value();
  }

  private static Optional<String> presentedKey(HttpRequest<?> request) {
    List<String> keys = request.getHeaders().getAll(HEADER);
    // Two keys are ambiguous; joined they have not the form of a key.
    return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(",", keys));
  }
}
