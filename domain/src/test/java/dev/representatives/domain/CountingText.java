package dev.representatives.domain;

/**
 * Text that counts how many of its characters are read, so that a test finds out whether reading
 * takes linear time, without a clock. The tests of other modules use it.
 */
public final class CountingText implements CharSequence {
  private final String text;
  private long reads;

  public CountingText(String text) {
    this.text = text;
  }

  /** How many characters have been read, each as often as it was read. */
  public long reads() {
    return reads;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    reads++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
