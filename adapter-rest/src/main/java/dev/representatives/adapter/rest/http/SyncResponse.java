package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.paging.PageAsOf;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list with which a caller keeps a copy of the data.
 *
 * @param <T> the representation of an entry
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record SyncResponse<T>(
    List<T> data, int limit, @Nullable String nextCursor, @Nullable String next, String asOf) {

  static <E, T> SyncResponse<T> of(
      HttpRequest<?> request, PageAsOf<E> list, Function<? super E, T> representation) {
    var part = CursorResponse.of(request, list.page(), representation);
    return new SyncResponse<>(
        part.data(), part.limit(), part.nextCursor(), part.next(), Timestamps.format(list.asOf()));
  }
}
