package dev.representatives.domain.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The difference between the present links of a representative and the desired ones.
 *
 * @param added the numbers that are linked from now on, ascending by code point
 * @param removed the numbers that are not linked any more, ascending by code point
 * @param unchanged how many numbers stay linked
 * @param <N> the number type of accounts or documents
 */
public record LinkChanges<N extends LinkedNumber>(List<N> added, List<N> removed, long unchanged) {
  public LinkChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** The changes that lead from the present numbers to the desired ones. */
  public static <N extends LinkedNumber & Comparable<N>> LinkChanges<N> between(
      Collection<N> present, Collection<N> desired) {
    var added = new TreeSet<>(desired);
    present.forEach(added::remove);
    var removed = new TreeSet<>(present);
    desired.forEach(removed::remove);
    return new LinkChanges<>(
        List.copyOf(added), List.copyOf(removed), (long) present.size() - removed.size());
  }

  /** How many numbers were linked before. */
  public long before() {
    return removed.size() + unchanged;
  }

  /** How many numbers are linked afterwards. */
  public long total() {
    return added.size() + unchanged;
  }

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
