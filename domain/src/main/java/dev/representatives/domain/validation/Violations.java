package dev.representatives.domain.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects what is wrong with a request, so that the caller learns all of it together. Confined to
 * one request; not safe for use by several threads.
 */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  /** Starts with what was found while the request was read. */
  public Violations(List<Violation> found) {
    this.found.addAll(found);
  }

  /** Starts with none. */
  public Violations() {
    this(List.of());
  }

  /** Adds one. */
  public void add(Location location, Violation.Code code, String detail) {
    found.add(new Violation(location, code, detail));
  }

  /**
   * Makes a value object of raw input.
   *
   * @return the value, or empty when the input is refused, which is then among the violations
   */
  public <R, T> Optional<T> parse(Location location, R raw, Function<R, T> parser) {
    try {
      return Optional.of(parser.apply(raw));
    } catch (InvalidValueException e) {
      found.add(e.at(location));
      return Optional.empty();
    }
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found so far, in the order of its finding. */
  public List<Violation> found() {
    return List.copyOf(found);
  }
}
