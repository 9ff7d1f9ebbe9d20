package dev.representatives.domain.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import java.util.List;

/**
 * The linked accounts or documents that a representation shows.
 *
 * @param first the first {@value #SHOWN} numbers, ascending by code point
 * @param total the number of all links
 * @param <N> the number type of accounts or documents
 */
public record LinkedNumbers<N extends LinkedNumber>(List<N> first, long total) {
  /** Maximum number of linked numbers in a representation. */
  public static final int SHOWN = 1000;

  public LinkedNumbers {
    first = List.copyOf(first);
    if (first.size() > SHOWN || total < first.size()) {
      throw new IllegalArgumentException("more numbers than can be shown, or than there are");
    }
  }

  /** Whether these are all links. */
  public boolean isComplete() {
    return total == first.size();
  }

  /** No links. */
  public static <N extends LinkedNumber> LinkedNumbers<N> none() {
    return new LinkedNumbers<>(List.of(), 0);
  }
}
