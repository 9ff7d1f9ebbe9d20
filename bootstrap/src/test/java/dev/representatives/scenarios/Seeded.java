package dev.representatives.scenarios;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property with many seeds; {@code -Dseed=...} runs the one that failed first. */
final class Seeded {
  private static final String PROPERTY = "seed";

  private Seeded() {}

  static void repeat(int runs, Consumer<Random> property) {
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
