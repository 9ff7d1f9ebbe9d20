package dev.representatives.application;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Parses the keys in a request and collects their violations. */
final class RequestedKeys {
  private static final Location REFERENCE = Location.parameter("reference");
  private static final Location ACCOUNT_NUMBER = Location.parameter("account_number");
  private static final Location DOCUMENT_NUMBER = Location.parameter("document_number");

  private RequestedKeys() {}

  static Optional<RepresentativeReference> reference(String raw, Violations violations) {
    return violations.parse(REFERENCE, raw, RepresentativeReference::new);
  }

  static Optional<AccountNumber> accountNumber(String raw, Violations violations) {
    return violations.parse(ACCOUNT_NUMBER, raw, AccountNumber::new);
  }

  static Optional<DocumentNumber> documentNumber(String raw, Violations violations) {
    return violations.parse(DOCUMENT_NUMBER, raw, DocumentNumber::new);
  }

  /**
   * Parses the only key of a query.
   *
   * @param findings the violations so far
   * @throws FailureException VALIDATION_FAILED, with all violations
   */
  static <T> T only(
      String raw, List<Violation> findings, BiFunction<String, Violations, Optional<T>> reader) {
    var violations = new Violations(findings);
    var key = reader.apply(raw, violations);
    FailureException.throwIfAny(violations);
    return key.orElseThrow();
  }
}
