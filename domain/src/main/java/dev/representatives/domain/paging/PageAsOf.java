package dev.representatives.domain.paging;

import java.time.Instant;
import java.util.Objects;

/**
 * A part of a list with which a caller keeps a copy of the data.
 *
 * @param page the part
 * @param asOf the time from which the caller asks for changes next, after it has read all parts;
 *     the same for all parts of a list
 * @param <T> the type of the entries
 */
public record PageAsOf<T>(CursorPage<T> page, Instant asOf) {
  public PageAsOf {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(asOf, "asOf");
  }
}
