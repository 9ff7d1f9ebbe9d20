package dev.representatives.domain.paging;

import java.util.List;
import java.util.Objects;

/**
 * One page of a list.
 *
 * @param request the requested page
 * @param data the entries of the page, in list order; empty past the end
 * @param total the number of entries in the whole list
 * @param <T> the type of the entries
 */
public record Page<T>(PageRequest request, List<T> data, long total) {
  public Page {
    Objects.requireNonNull(request, "request");
    data = List.copyOf(data);
  }

  /** The number of pages in the whole list at this limit; 0 when it is empty. */
  public long totalPages() {
    return Math.floorDiv(total - 1, (long) request.limit()) + 1;
  }

  /** Whether another page follows this one. */
  public boolean hasNext() {
    return request.page() < totalPages();
  }
}
