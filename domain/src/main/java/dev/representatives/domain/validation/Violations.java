package dev.representatives.domain.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects the violations of a request, so that the caller gets all of them together. Confined to
 * one request; not thread-safe.
 */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  /** Starts with the violations found while the request was parsed. */
  public Violations(List<Violation> found) {
    this.found.addAll(found);
  }

  /** Starts without violations. */
  public Violations() {
    this(List.of());
  }

  /** Adds a violation. */
  public void add(Location location, Violation.Code code, String detail) {
    found.add(new Violation(location, code, detail));
  }

  /**
   * Parses raw input into a value object.
   *
   * @return the value; empty when the input is rejected, after adding the violation
   */
  public <R, T> Optional<T> parse(Location location, R raw, Function<R, T> parser) {
    try {
      return Optional.of(parser.apply(raw));
    } catch (InvalidValueException e) {
      found.add(e.at(location));
      return Optional.empty();
    }
  }

  /** Whether there are no violations. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The violations so far, in the order of their discovery. */
  public List<Violation> found() {
    return List.copyOf(found);
  }
}
