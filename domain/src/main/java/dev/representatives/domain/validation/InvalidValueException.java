package dev.representatives.domain.validation;

import java.util.Objects;

/** Thrown by a value object for invalid input. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ViolationCode code;

  /**
   * @param code the rule that the value breaks
   * @param detail an English sentence that describes a valid value
   */
  public InvalidValueException(ViolationCode code, String detail) {
    super(detail);
    this.code = Objects.requireNonNull(code, "code");
  }

  /** The rule that the value breaks. */
  public ViolationCode code() {
    return code;
  }

  /** Returns this as a violation at the given location. */
  public Violation at(Location location) {
    return new Violation(location, code, getMessage());
  }
}
