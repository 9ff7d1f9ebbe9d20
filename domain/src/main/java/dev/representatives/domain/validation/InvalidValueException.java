package dev.representatives.domain.validation;

import java.util.Objects;

/** Thrown by a value object that cannot be made of what it was given. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ViolationCode code;

  /**
   * @param code why the value is refused
   * @param detail an English sentence that says what would be accepted
   */
  public InvalidValueException(ViolationCode code, String detail) {
    super(detail);
    this.code = Objects.requireNonNull(code, "code");
  }

  /** Why the value is refused. */
  public ViolationCode code() {
    return code;
  }

  /** The same refusal, with the place at which the value stands. */
  public Violation at(Location location) {
    return new Violation(location, code, getMessage());
  }
}
