package dev.representatives.application.bulk;

import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The links of the representatives of a group to accounts or to documents: all of them where a line
 * replaces them, otherwise those that a representation shows. A representative without an entry has
 * none.
 *
 * @param <N> the number type of accounts or documents
 */
final class GroupLinkSets<N extends LinkedNumber & Comparable<N>> {
  private final Undo undo;
  private final Map<RepresentativeReference, SortedSet<N>> complete = new HashMap<>();
  private final Map<RepresentativeReference, LinkedNumbers<N>> shown = new HashMap<>();

  GroupLinkSets(Undo undo) {
    this.undo = undo;
  }

  /** Adds the links that a representation shows. */
  void shown(RepresentativeReference representative, LinkedNumbers<N> numbers) {
    shown.put(representative, numbers);
  }

  /** Takes the shown links of a representative as all of them; returns false if there are more. */
  boolean completeAsShown(RepresentativeReference representative) {
    var numbers = shown.getOrDefault(representative, LinkedNumbers.none());
    if (numbers.isComplete()) {
      complete.put(representative, new TreeSet<>(numbers.first()));
    }
    return numbers.isComplete();
  }

  /** Adds all links of a representative. */
  void complete(RepresentativeReference representative, SortedSet<N> numbers) {
    complete.put(representative, new TreeSet<>(numbers));
  }

  /** Everything that is linked, for all representatives with complete links. */
  List<N> allLinked() {
    return complete.values().stream().flatMap(Collection::stream).toList();
  }

  LinkedNumbers<N> shown(RepresentativeReference representative) {
    var all = complete.get(representative);
    if (all == null) {
      return shown.getOrDefault(representative, LinkedNumbers.none());
    }
    return new LinkedNumbers<>(all.stream().limit(LinkedNumbers.SHOWN).toList(), all.size());
  }

  List<N> all(RepresentativeReference representative) {
    return List.copyOf(of(representative));
  }

  void add(RepresentativeReference representative, N number) {
    of(representative).add(number);
    undo.add(() -> of(representative).remove(number));
  }

  void remove(RepresentativeReference representative, N number) {
    of(representative).remove(number);
    undo.add(() -> of(representative).add(number));
  }

  /** Follows the deletion of all links in the store. */
  void deleted(RepresentativeReference representative) {
    shown.remove(representative);
    if (complete.containsKey(representative)) {
      complete.put(representative, new TreeSet<>());
    }
  }

  private SortedSet<N> of(RepresentativeReference representative) {
    if (shown.containsKey(representative) && !complete.containsKey(representative)) {
      throw new IllegalStateException("the group has not read all links");
    }
    return complete.computeIfAbsent(representative, unread -> new TreeSet<>());
  }
}
