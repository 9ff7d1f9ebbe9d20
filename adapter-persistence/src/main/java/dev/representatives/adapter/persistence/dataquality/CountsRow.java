package dev.representatives.adapter.persistence.dataquality;

import dev.representatives.domain.dataquality.DataQualityCheck;
import io.micronaut.core.annotation.Introspected;

/** The number of findings of each check. */
@Introspected
record CountsRow(
    long noEmail,
    long sharedEmail,
    long unreachableChain,
    long accountWithoutRepresentative,
    long unreachableDocument) {

  long of(DataQualityCheck check) {
    return switch (check) {
      case NO_EMAIL -> noEmail;
      case SHARED_EMAIL -> sharedEmail;
      case UNREACHABLE_CHAIN -> unreachableChain;
      case ACCOUNT_WITHOUT_REPRESENTATIVE -> accountWithoutRepresentative;
      case UNREACHABLE_DOCUMENT -> unreachableDocument;
    };
  }
}
