package dev.representatives.sampledata;

/** Numbers as keys have them. */
final class Numbers {
  private Numbers() {}

  static String padded(String prefix, int number, int digits) {
    String text = Integer.toString(number);
    return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
