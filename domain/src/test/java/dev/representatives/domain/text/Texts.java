package dev.representatives.domain.text;

import java.util.Random;
import java.util.stream.IntStream;

/** Texts for tests. */
public final class Texts {
  /** One character: two UTF-16 units, four UTF-8 bytes. */
  public static final String EMOJI = "\uD83D\uDE00";

  private static final int[] EDGES = {
    0x0, 0x9, 0xA, 0x1F, ' ', '%', '.', '/', '@', '~', 'A', 'a', 0x7E, 0x7F, 0x80, 0x85, 0x9F, 0xA0,
    0xE1, 0x7FF, 0x800, 0x2028, 0x3000, 0xD7FF, 0xE000, 0xFEFF, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
  };

  private Texts() {}

  /** The C0 controls, DEL and the C1 controls. */
  public static IntStream controls() {
    return IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F));
  }

  /** A text of one code point. */
  public static String of(int codePoint) {
    return Character.toString(codePoint);
  }

  /** Returns a random text without lone surrogates; many of its code points are edge cases. */
  public static String valid(Random random, int maxLength) {
    var text = new StringBuilder();
    for (int left = random.nextInt(maxLength + 1); left > 0; left--) {
      text.appendCodePoint(
          random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : anyValid(random));
    }
    return text.toString();
  }

  private static int anyValid(Random random) {
    int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
    boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
    return surrogate ? 'x' : codePoint;
  }
}
