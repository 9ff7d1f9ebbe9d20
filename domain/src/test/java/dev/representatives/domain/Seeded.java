package dev.representatives.domain;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property with many seeds; {@code -Dseed=...} starts with a seed that failed. The tests of
 * other modules use it, too.
 */
public final class Seeded {
  private static final String PROPERTY = "seed";

  private Seeded() {}

  public static void repeat(int runs, Consumer<Random> property) {
    long first = Long.getLong(PROPERTY, System.nanoTime());
    for (long seed = first; seed < first + runs; seed++) {
      try {
        property.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("fails with -D" + PROPERTY + "=" + seed, e);
      }
    }
  }
}
