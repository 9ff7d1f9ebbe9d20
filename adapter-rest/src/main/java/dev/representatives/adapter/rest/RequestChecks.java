package dev.representatives.adapter.rest;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import java.util.List;

/** Says all that is wrong with a request at once, when part of it is seen here and part beyond. */
final class RequestChecks {
  private static final Location REFERENCE = Location.parameter("reference");

  private RequestChecks() {}

  /** Ends the request if there were problems, together with those of the reference. */
  static void reference(String reference, List<Violation> problems) {
    if (!problems.isEmpty()) {
      var violations = new Violations(problems);
      violations.parse(REFERENCE, reference, RepresentativeReference::new);
      FailureException.throwIfAny(violations);
    }
  }
}
