package dev.representatives.domain.validation;

import java.util.Objects;

/**
 * A rejected value, with the information that the caller needs to fix it.
 *
 * @param location the location of the value in the request
 * @param code the rule that the value breaks
 * @param detail an English sentence; contains only truncated input
 */
public record Violation(Location location, Code code, String detail) {
  /**
   * The rule that a value breaks. {@link ViolationCode} has the rules of the domain; an adapter
   * that parses requests adds the rules of its transport format.
   */
  public interface Code {
    /** The stable name, which is part of the public contract and never changes. */
    String name();

    /** An English sentence that applies to every violation with this code. */
    String meaning();
  }

  public Violation {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
