package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.receivables.LinkedNumber;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param <T> the representation of an entry
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PageResponse<T>(
    List<T> data, long page, int limit, long total, long totalPages, @Nullable String next) {

  /** A page of numbers. */
  static PageResponse<String> of(HttpRequest<?> request, Page<? extends LinkedNumber> page) {
    return of(request, "", page, LinkedNumber::value);
  }

  /**
   * A page of a list that depends on further parameters.
   *
   * @param parameters those parameters, each ending with an ampersand
   */
  static <E, T> PageResponse<T> of(
      HttpRequest<?> request, String parameters, Page<E> page, Function<? super E, T> entry) {
    var asked = page.request();
    return new PageResponse<>(
        page.data().stream().map(entry).toList(),
        asked.page(),
        asked.limit(),
        page.total(),
        page.totalPages(),
        page.hasNext()
            ? SentRequest.pathToFollow(request)
                + "?"
                + parameters
                + "page="
                + (asked.page() + 1)
                + "&limit="
                + asked.limit()
            : null);
  }
}
