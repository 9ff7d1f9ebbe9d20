package dev.representatives.domain.validation;

import java.util.Objects;

/**
 * One value that cannot be accepted, with what the caller needs to fix it.
 *
 * @param location where the value stands
 * @param code why it is refused
 * @param detail an English sentence; echoes input only cut
 */
public record Violation(Location location, Code code, String detail) {
  /**
   * Why a value is refused. The rules of the domain have the codes of {@link ViolationCode}; an
   * adapter that reads requests adds those that only its transport form can break.
   */
  public interface Code {
    /** The stable name, which is part of the public contract and never changes. */
    String name();

    /** One English sentence that holds for every violation of this code. */
    String meaning();
  }

  public Violation {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
