package dev.representatives.adapter.rest.http;

import io.micronaut.http.HttpResponse;
import java.util.List;

/**
 * A response with a list, for the tests of other rooms.
 *
 * @param <T> the representation of an entry
 */
public record Listed<T>(
    List<T> data, int limit, long total, String nextCursor, String next, String asOf) {
  private static final long NO_TOTAL = -1;

  @SuppressWarnings("unchecked") // A wrong type fails the test.
  public static <T> Listed<T> of(HttpResponse<?> response) {
    Object body = response.body();
    if (body instanceof PageResponse<?> page) {
      return new Listed<>(
          (List<T>) page.data(), page.limit(), page.total(), null, page.next(), null);
    }
    if (body instanceof CursorResponse<?> part) {
      return new Listed<>(
          (List<T>) part.data(), part.limit(), NO_TOTAL, part.nextCursor(), part.next(), null);
    }
    var part = (SyncResponse<?>) body;
    return new Listed<>(
        (List<T>) part.data(), part.limit(), NO_TOTAL, part.nextCursor(), part.next(), part.asOf());
  }
}
