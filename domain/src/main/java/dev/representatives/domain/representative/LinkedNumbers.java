package dev.representatives.domain.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import java.util.List;

/**
 * What a representative is linked to, as far as its representation shows it.
 *
 * @param first the first {@value #SHOWN} numbers, ascending by code point
 * @param total how many there are
 * @param <N> accounts or documents
 */
public record LinkedNumbers<N extends LinkedNumber>(List<N> first, long total) {
  /** How many numbers a representation shows at most. */
  public static final int SHOWN = 1000;

  public LinkedNumbers {
    first = List.copyOf(first);
    if (first.size() > SHOWN || total < first.size()) {
      throw new IllegalArgumentException("more numbers than can be shown, or than there are");
    }
  }

  /** Linked to nothing. */
  public static <N extends LinkedNumber> LinkedNumbers<N> none() {
    return new LinkedNumbers<>(List.of(), 0);
  }
}
