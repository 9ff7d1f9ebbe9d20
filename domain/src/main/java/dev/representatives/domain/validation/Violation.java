package dev.representatives.domain.validation;

import java.util.Objects;

/**
 * One value that cannot be accepted, said so that the caller can mend it alone.
 *
 * @param location where the value stands
 * @param code why it is refused
 * @param detail an English sentence; echoes input only cut
 */
public record Violation(Location location, ViolationCode code, String detail) {
  public Violation {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
