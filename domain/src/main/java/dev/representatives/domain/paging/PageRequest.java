package dev.representatives.domain.paging;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * A request for one page of a list.
 *
 * @param page the page number, counted from 1
 * @param limit the page size, at least 1; a value above {@value #MAX_LIMIT} is reduced to {@value
 *     #MAX_LIMIT}
 */
public record PageRequest(long page, int limit) {
  /** Maximum number of entries per page. */
  public static final int MAX_LIMIT = 100;

  /** The default when the caller specifies no page or limit. */
  public static final PageRequest FIRST = new PageRequest(1, MAX_LIMIT);

  public PageRequest {
    requirePage(page);
    limit = requireLimit(limit);
  }

  /** Returns the page number, or throws {@link InvalidValueException} when it is below 1. */
  public static long requirePage(long page) {
    return requirePositive(page, "Pages are counted from 1.");
  }

  /** Returns the effective limit, or throws {@link InvalidValueException} when it is below 1. */
  public static int requireLimit(long limit) {
    return (int)
        Math.min(
            requirePositive(limit, "Ask for 1 to " + MAX_LIMIT + " results per page."), MAX_LIMIT);
  }

  /** The number of entries before this page; {@link Long#MAX_VALUE} on overflow. */
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
