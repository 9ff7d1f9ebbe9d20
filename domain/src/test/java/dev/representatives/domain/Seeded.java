package dev.representatives.domain;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property with many seeds; {@code -Dseed=...} starts with a seed that failed, and {@code
 * -Druns=...} limits their number. The tests of other modules use it, too.
 */
public final class Seeded {
  private static final String PROPERTY = "seed";
  private static final String RUNS = "runs";

  private Seeded() {}

  public static void repeat(int runs, Consumer<Random> property) {
    long first = Long.getLong(PROPERTY, System.nanoTime());
    long end = first + Math.min(runs, Integer.getInteger(RUNS, runs));
    for (long seed = first; seed < end; seed++) {
      try {
        property.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("fails with -D" + PROPERTY + "=" + seed, e);
      }
    }
  }
}
