package dev.representatives.sampledata;

import java.util.Random;

/**
 * Random decisions about one entry. They depend on the seed, the kind and the number of the entry
 * only, so entries do not change when others come or go.
 */
final class Dice {
  private final Random random;

  private Dice(Random random) {
    this.random = random;
  }

  static Dice of(long seed, String kind, long number) {
    return new Dice(random(seed, kind, number));
  }

  /** The algorithm of this class is specified, so it is the same in every Java. */
  static Random random(long seed, String kind, long number) {
    return new Random(mixed(mixed(mixed(seed) + kind.hashCode()) + number));
  }

  /** The finalizer of MurmurHash3: similar seeds give independent sequences. */
  private static long mixed(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** A number from 0 to the bound, which is excluded. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number below the bound; small ones are much more frequent. */
  int skewedBelow(int bound) {
    double uniform = random.nextDouble();
    return (int) (bound * uniform * uniform);
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
