package dev.representatives.domain.paging;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * Which part of a list is asked for.
 *
 * @param page the number of the page, from 1
 * @param limit how many entries a page has: at least 1; more than {@value #MAX_LIMIT} work as
 *     {@value #MAX_LIMIT}
 */
public record PageRequest(long page, int limit) {
  /** Most entries of one page. */
  public static final int MAX_LIMIT = 100;

  /** What holds when the caller does not ask. */
  public static final PageRequest FIRST = new PageRequest(1, MAX_LIMIT);

  public PageRequest {
    requirePage(page);
    limit = requireLimit(limit);
  }

  /** A page number, or {@link InvalidValueException} when it is below 1. */
  public static long requirePage(long page) {
    return requirePositive(page, "Pages are counted from 1.");
  }

  /** A limit as it is applied, or {@link InvalidValueException} when it is below 1. */
  public static int requireLimit(long limit) {
    return (int)
        Math.min(
            requirePositive(limit, "Ask for 1 to " + MAX_LIMIT + " results per page."), MAX_LIMIT);
  }

  /** How many entries come before this page; {@link Long#MAX_VALUE} when there are too many. */
  public long offset() {
    try {
      return Math.multiplyExact(page - 1, (long) limit);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  private static long requirePositive(long value, String detail) {
    if (value < 1) {
      throw new InvalidValueException(ViolationCode.TOO_SMALL, detail);
    }
    return value;
  }
}
