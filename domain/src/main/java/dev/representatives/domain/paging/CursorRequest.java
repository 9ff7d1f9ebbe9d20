package dev.representatives.domain.paging;

import java.util.Objects;
import java.util.Optional;

/**
 * A request for the next part of a list that is read from its beginning to its end.
 *
 * @param cursor where the part begins: the {@link CursorPage#nextCursor()} of the part before;
 *     empty for the first part
 * @param limit the maximum number of entries, at least 1; a value above {@value
 *     PageRequest#MAX_LIMIT} is reduced to it
 */
public record CursorRequest(Optional<String> cursor, int limit) {
  /** The first part, with as many entries as possible. */
  public static final CursorRequest FIRST =
      new CursorRequest(Optional.empty(), PageRequest.MAX_LIMIT);

  public CursorRequest {
    Objects.requireNonNull(cursor, "cursor");
    limit = PageRequest.requireLimit(limit);
  }
}
