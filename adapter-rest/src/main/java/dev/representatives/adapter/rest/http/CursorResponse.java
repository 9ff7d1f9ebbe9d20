package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.paging.CursorPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that is read with a cursor.
 *
 * @param <T> the representation of an entry
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record CursorResponse<T>(
    List<T> data, int limit, @Nullable String nextCursor, @Nullable String next) {

  /** The response to a request for a part; the next part keeps the other parameters. */
  static <E, T> CursorResponse<T> of(
      HttpRequest<?> request, CursorPage<E> page, Function<? super E, T> representation) {
    return new CursorResponse<>(
        page.data().stream().<T>map(representation).toList(),
        page.limit(),
        page.nextCursor().orElse(null),
        page.nextCursor()
            .map(
                cursor ->
                    SentRequest.pathToFollow(request)
                        + Parameters.ofCursor(request, cursor, page.limit()))
            .orElse(null));
  }
}
