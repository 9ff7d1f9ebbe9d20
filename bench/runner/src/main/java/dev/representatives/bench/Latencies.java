package dev.representatives.bench;

import java.util.Arrays;

/** A growing list of latencies. */
final class Latencies {
  private long[] nanos = new long[1 << 14];
  private int size;

  void add(long latency) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = latency;
  }

  long[] toArray() {
    return Arrays.copyOf(nanos, size);
  }
}
