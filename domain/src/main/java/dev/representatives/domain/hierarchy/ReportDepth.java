package dev.representatives.domain.hierarchy;

import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * The number of levels below a representative that a list of reports includes.
 *
 * @param levels 1 to {@value #MAX}
 */
public record ReportDepth(int levels) {
  /** Maximum number of levels; that of a chain of supervisors. */
  public static final int MAX = Supervision.MAX_LEVELS;

  /** The default: the direct reports. */
  public static final ReportDepth DIRECT = new ReportDepth(1);

  public ReportDepth {
    requireInRange(levels);
  }

  /** The depth that a caller requests. */
  public static ReportDepth of(long levels) {
    return new ReportDepth(requireInRange(levels));
  }

  private static int requireInRange(long levels) {
    if (levels < 1) {
      throw new InvalidValueException(ViolationCode.TOO_SMALL, detail());
    }
    if (levels > MAX) {
      throw new InvalidValueException(ViolationCode.TOO_LARGE, detail());
    }
    return (int) levels;
  }

  private static String detail() {
    return "Ask for 1 to " + MAX + " levels.";
  }
}
