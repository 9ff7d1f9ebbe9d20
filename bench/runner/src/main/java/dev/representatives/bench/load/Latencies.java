package dev.representatives.bench.load;

import java.util.Arrays;

/** A growing list of latencies. */
public final class Latencies {
  private long[] nanos = new long[1 << 14];
  private int size;

  public void add(long latency) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = latency;
  }

  public long[] toArray() {
    return Arrays.copyOf(nanos, size);
  }
}
