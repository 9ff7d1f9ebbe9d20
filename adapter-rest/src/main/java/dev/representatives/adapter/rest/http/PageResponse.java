package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.paging.Page;
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

  /** The response to a request for a page; the next page keeps the other parameters. */
  static <E, T> PageResponse<T> of(
      HttpRequest<?> request, Page<E> page, Function<? super E, T> entry) {
    var asked = page.request();
    return new PageResponse<>(
        page.data().stream().<T>map(entry).toList(),
        asked.page(),
        asked.limit(),
        page.total(),
        page.totalPages(),
        page.hasNext()
            ? SentRequest.pathToFollow(request)
                + Parameters.ofPage(request, asked.page() + 1, asked.limit())
            : null);
  }
}
