package dev.representatives.domain.paging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a list that is read from its beginning to its end. Reading all parts in sequence
 * returns each entry exactly once that exists all the time, whatever is written in between.
 *
 * @param limit the maximum number of entries
 * @param data the entries, in list order
 * @param nextCursor an opaque text with which the next part can be requested, with the same filters
 *     and by the same tenant; empty on the last part
 * @param <T> the type of the entries
 */
public record CursorPage<T>(int limit, List<T> data, Optional<String> nextCursor) {
  public CursorPage {
    data = List.copyOf(data);
    Objects.requireNonNull(nextCursor, "nextCursor");
  }
}
