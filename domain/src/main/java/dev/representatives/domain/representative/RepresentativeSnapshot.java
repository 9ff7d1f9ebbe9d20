package dev.representatives.domain.representative;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import java.util.Objects;

/**
 * A representative with what it is linked to: all that its representation shows, read at one
 * moment.
 *
 * @param representative the aggregate
 * @param accounts the accounts it is linked to
 * @param documents the documents it is linked to
 */
public record RepresentativeSnapshot(
    Representative representative,
    LinkedNumbers<AccountNumber> accounts,
    LinkedNumbers<DocumentNumber> documents) {

  public RepresentativeSnapshot {
    Objects.requireNonNull(representative, "representative");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(documents, "documents");
  }

  /** A representative that has no links yet. */
  public static RepresentativeSnapshot withoutLinks(Representative representative) {
    return new RepresentativeSnapshot(representative, LinkedNumbers.none(), LinkedNumbers.none());
  }

  /** The same links on another state of the representative. */
  public RepresentativeSnapshot with(Representative changed) {
    return new RepresentativeSnapshot(changed, accounts, documents);
  }

  /**
   * A strong validator (RFC 9110, section 8.8.3): changes when anything in this snapshot changes,
   * links included, and only then.
   */
  public EntityTag entityTag() {
    var parts =
        new EntityTag.Digest()
            .add(representative.reference().value())
            .add(representative.createdAt().toEpochMilli())
            .add(representative.version())
            .add(accounts.total())
            .add(documents.total())
            .add(accounts.first().size());
    accounts.first().forEach(number -> parts.add(number.value()));
    documents.first().forEach(number -> parts.add(number.value()));
    return parts.toEntityTag();
  }
}
