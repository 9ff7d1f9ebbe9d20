package dev.representatives.application;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.text.CodePoints;

/** Creates the failures for missing representatives, accounts and documents. */
final class NotFound {
  private static final int SHOWN_CHARACTERS = 60;

  private NotFound() {}

  static FailureException representative(RepresentativeReference reference) {
    return failure(FailureCode.REPRESENTATIVE_NOT_FOUND, "representative", reference.value());
  }

  static FailureException account(AccountNumber number) {
    return failure(FailureCode.ACCOUNT_NOT_FOUND, "account", number.value());
  }

  static FailureException document(DocumentNumber number) {
    return failure(FailureCode.DOCUMENT_NOT_FOUND, "document", number.value());
  }

  static FailureException target(LinkedNumber number) {
    return number instanceof AccountNumber account
        ? account(account)
        : document((DocumentNumber) number);
  }

  private static FailureException failure(FailureCode code, String what, String key) {
    return new FailureException(
        Failure.of(
            code, "There is no " + what + " " + CodePoints.cut(key, SHOWN_CHARACTERS) + "."));
  }
}
