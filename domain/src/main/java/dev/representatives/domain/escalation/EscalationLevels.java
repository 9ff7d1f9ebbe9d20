package dev.representatives.domain.escalation;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * How many levels of supervisors an escalation includes above the linked representatives.
 *
 * @param value 0 for the linked representatives alone; at most {@value #MAX}
 */
public record EscalationLevels(int value) {
  /** Maximum number of levels. */
  public static final int MAX = 10;

  /** The default when the caller specifies no number of levels. */
  public static final EscalationLevels DEFAULT = new EscalationLevels(3);

  public EscalationLevels {
    require(value);
  }

  /** Returns the levels, or throws {@link InvalidValueException} when they are out of range. */
  public static EscalationLevels of(long value) {
    return new EscalationLevels(require(value));
  }

  private static int require(long value) {
    if (value < 0) {
      throw invalid(ViolationCode.TOO_SMALL);
    }
    if (value > MAX) {
      throw invalid(ViolationCode.TOO_LARGE);
    }
    return (int) value;
  }

  private static InvalidValueException invalid(ViolationCode code) {
    return new InvalidValueException(code, "Ask for 0 to " + MAX + " levels.");
  }
}
