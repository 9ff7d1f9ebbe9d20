package dev.representatives.sampledata;

/**
 * How many entries of each kind there are.
 *
 * @param representatives at least 1
 * @param accounts at least 1
 * @param documents 0 or more
 * @param links 0 or more, at most a tenth of all pairs
 */
public record Sizes(int representatives, int accounts, int documents, int links) {
  /** Those of the tutorial. */
  public static final Sizes OF_THE_TUTORIAL = new Sizes(10_000, 20_000, 50_000, 100_000);

  public Sizes {
    if (representatives < 1 || accounts < 1 || documents < 0 || links < 0) {
      throw new IllegalArgumentException(
          "At least one representative and one account are needed, and no size is negative.");
    }
    // Links are drawn until they differ, so most of the pairs must be left.
    if (links > (long) representatives * accounts / 10) {
      throw new IllegalArgumentException(
          "At most a tenth of all pairs of a representative and an account can be links.");
    }
  }
}
