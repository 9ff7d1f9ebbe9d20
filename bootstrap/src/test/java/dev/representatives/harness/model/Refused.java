package dev.representatives.harness.model;

import java.util.Set;

/** The model refuses a request. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Expected expected;

  private Refused(Expected expected) {
    super(expected.toString());
    this.expected = expected;
  }

  static Refused because(int status, String code) {
    return new Refused(Expected.problem(status, code));
  }

  static void ifAny(Set<String> errors) {
    if (!errors.isEmpty()) {
      throw new Refused(Expected.invalid(Set.copyOf(errors)));
    }
  }

  Expected expected() {
    return expected;
  }
}
