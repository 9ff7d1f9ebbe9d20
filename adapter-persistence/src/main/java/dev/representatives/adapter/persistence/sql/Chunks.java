package dev.representatives.adapter.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Splits many values into parts that fit into a statement. */
public final class Chunks {
  /**
   * The largest number of values that a statement writes. A busy server still carries out such a
   * statement before the connection times out.
   */
  private static final int VALUES_PER_STATEMENT = 2_000;

  /** Short parts are filled up to a power of this number. */
  private static final int FILLED = 4;

  /** More keys than these are not filled up, since their statement does not stay prepared. */
  private static final int MOST_FILLED = 16;

  private Chunks() {}

  /** The largest number of rows with so many values each that a statement writes. */
  public static int rows(int valuesOfEach) {
    return VALUES_PER_STATEMENT / valuesOfEach;
  }

  /** Passes the parts to the work, in the order of the values; none is empty. */
  public static <V> void each(List<V> values, int size, Consumer<List<V>> work) {
    for (int from = 0; from < values.size(); from += size) {
      work.accept(values.subList(from, Math.min(from + size, values.size())));
    }
  }

  /**
   * Passes parts of keys to the work. The last key of a short part is repeated so that these have
   * few different sizes, since the server prepares the statement of each size.
   */
  public static <K> void eachFilled(List<K> keys, int size, Consumer<List<K>> work) {
    each(keys, size, part -> work.accept(filled(part, size)));
  }

  private static <K> List<K> filled(List<K> keys, int size) {
    if (keys.size() > MOST_FILLED) {
      return keys;
    }
    int filled = 1;
    while (filled < keys.size()) {
      filled *= FILLED;
    }
    var repeated = new ArrayList<>(keys);
    while (repeated.size() < Math.min(filled, size)) {
      repeated.add(keys.get(keys.size() - 1));
    }
    return repeated;
  }
}
