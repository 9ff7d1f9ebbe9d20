package dev.representatives.application;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violations;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys that a request names, and collects what is wrong with them. */
final class RequestedKeys {
  static final Location REFERENCE = Location.parameter("reference");
  static final Location ACCOUNT_NUMBER = Location.parameter("account_number");
  static final Location DOCUMENT_NUMBER = Location.parameter("document_number");

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

  /** Reads a key that is all there is to be checked. */
  static <T> T only(String raw, Location location, Function<String, T> parser) {
    var violations = new Violations();
    var parsed = violations.parse(location, raw, parser);
    FailureException.throwIfAny(violations);
    return parsed.orElseThrow();
  }
}
