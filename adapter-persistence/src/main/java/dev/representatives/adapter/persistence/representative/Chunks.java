package dev.representatives.adapter.persistence.representative;

import java.util.List;
import java.util.function.Consumer;

/** Splits many values into parts that fit into a statement. */
final class Chunks {
  /** The largest number of rows that a statement writes. */
  static final int ROWS_PER_STATEMENT = 1_000;

  private Chunks() {}

  /** Passes the parts to the work, in the order of the values; none is empty. */
  static <V> void each(List<V> values, int size, Consumer<List<V>> work) {
    for (int from = 0; from < values.size(); from += size) {
      work.accept(values.subList(from, Math.min(from + size, values.size())));
    }
  }
}
