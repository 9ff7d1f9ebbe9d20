package dev.representatives.sampledata;

/** A fixed order of the numbers below a size, in which neighbours are far apart. */
final class Shuffle {
  private final int size;
  private final long factor;

  Shuffle(int size) {
    this.size = size;
    // Near the golden section, which spreads neighbours evenly.
    long candidate = Math.max(1, (long) size * 618 / 1000);
    while (divisor(candidate, size) != 1) {
      candidate++;
    }
    this.factor = candidate;
  }

  /** The place of a number; numbers beyond the size stay where they are. */
  int place(int number) {
    return number < size ? (int) (number * factor % size) : number;
  }

  private static long divisor(long one, long other) {
    return other == 0 ? one : divisor(other, one % other);
  }
}
