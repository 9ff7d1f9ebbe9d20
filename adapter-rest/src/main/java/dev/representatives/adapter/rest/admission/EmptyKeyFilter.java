package dev.representatives.adapter.rest.admission;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses an empty key in place of a resource. The framework ignores a slash at the end of a path,
 * so that a caller without a key would get the list.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EmptyKeyFilter implements Ordered {
  private static final Set<String> WITHOUT_KEY =
      Set.of(ApiPaths.REPRESENTATIVES + "/", ApiPaths.ACCOUNTS + "/", ApiPaths.DOCUMENTS + "/");

  /** The numbers to which a representative is linked. */
  private static final Pattern WITHOUT_NUMBER =
      Pattern.compile(Pattern.quote(ApiPaths.REPRESENTATIVES) + "/[^/]+/(accounts|documents)/");

  @Override
  public int getOrder() {
    return FilterOrder.EMPTY_KEY.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    String path = SentRequest.path(request);
    if (path.endsWith("/")
        && (WITHOUT_KEY.contains(path) || WITHOUT_NUMBER.matcher(path).matches())) {
      throw ProblemException.noRoute();
    }
  }
}
