package dev.representatives.adapter.rest.bulk;

/** The limits of this room, for the comparison with the API description. */
public final class BulkLimits {
  /** The maximum number of elements of an array. */
  public static final int ELEMENTS = LinesOfArray.MAX_ELEMENTS;

  /** The maximum size of an array in bytes. */
  public static final int ARRAY = LinesOfArray.MAX_BYTES;

  /** The maximum size of a line in bytes. */
  public static final int LINE = LineSplitter.MAX_LINE;

  private BulkLimits() {}
}
