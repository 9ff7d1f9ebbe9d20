package dev.representatives.adapter.rest;

import java.util.Random;

/** Random bytes for the tests of other rooms. */
public final class Octets {
  private static final int LONGEST = 60;

  private Octets() {}

  /** Returns up to 59 bytes, each as one character. */
  public static String of(Random random) {
    return random
        .ints(random.nextInt(LONGEST), 0, 256)
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }
}
