package dev.representatives.domain.paging;

import java.util.List;
import java.util.Objects;

/**
 * Part of a list.
 *
 * @param request which part was asked for
 * @param data its entries, in the order of the list; empty past the end
 * @param total how many entries the whole list has
 * @param <T> what the list holds
 */
public record Page<T>(PageRequest request, List<T> data, long total) {
  public Page {
    Objects.requireNonNull(request, "request");
    data = List.copyOf(data);
  }

  /** How many pages the whole list has at this limit; 0 when it is empty. */
  public long totalPages() {
    return Math.floorDiv(total - 1, (long) request.limit()) + 1;
  }

  /** Whether another page follows this one. */
  public boolean hasNext() {
    return request.page() < totalPages();
  }
}
