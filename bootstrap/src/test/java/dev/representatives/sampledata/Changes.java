package dev.representatives.sampledata;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How the entries of one kind differ from those of the night before.
 *
 * @param changed the numbers of entries with other values
 * @param gone the numbers of entries that are not there any more
 * @param added how many new entries there are
 */
record Changes(Set<Integer> changed, Set<Integer> gone, int added) {
  static final Changes NONE = new Changes(Set.of(), Set.of(), 0);

  Changes {
    changed = Set.copyOf(changed);
    gone = Set.copyOf(gone);
  }

  /** Half of the given number of entries change, a quarter goes, and a quarter comes. */
  static Changes of(int count, int size, Dice dice, IntPredicate mayGo) {
    var gone = drawn(count / 4, size, dice, mayGo);
    return new Changes(
        drawn(count / 2, size, dice, number -> !gone.contains(number)), gone, count / 4);
  }

  /** Draws different numbers; fewer if it draws in vain too often. */
  static Set<Integer> drawn(int count, int size, Dice dice, IntPredicate allowed) {
    var numbers = new HashSet<Integer>();
    for (long tries = 0; numbers.size() < count && tries < 100L * size; tries++) {
      int number = dice.below(size);
      if (allowed.test(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
