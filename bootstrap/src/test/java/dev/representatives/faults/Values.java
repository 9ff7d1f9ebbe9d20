package dev.representatives.faults;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** Values of which no two are the same. */
final class Values {
  /** How each begins; each is one word. */
  static final String PREFIX = "val";

  private static final int LETTERS_AND_DIGITS = 36;

  private final AtomicLong next = new AtomicLong();

  /** The next value. */
  String next() {
    return PREFIX + Long.toString(next.incrementAndGet(), LETTERS_AND_DIGITS);
  }

  /** A set of some of the accounts, which is rarely the same for two values. */
  static SortedSet<String> subset(String value, java.util.List<String> accounts) {
    long bits = Long.parseLong(value.substring(PREFIX.length()), LETTERS_AND_DIGITS);
    var subset = new TreeSet<String>();
    for (int i = 0; i < accounts.size(); i++) {
      if ((bits >> i & 1) == 1) {
        subset.add(accounts.get(i));
      }
    }
    return subset;
  }
}
