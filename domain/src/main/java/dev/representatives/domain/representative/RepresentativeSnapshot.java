package dev.representatives.domain.representative;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import java.util.Objects;

/**
 * A representative with its links: everything that its representation shows, read in one consistent
 * view.
 *
 * @param representative the aggregate
 * @param accounts the linked accounts
 * @param documents the linked documents
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

  /** A representative without links. */
  public static RepresentativeSnapshot withoutLinks(Representative representative) {
    return new RepresentativeSnapshot(representative, LinkedNumbers.none(), LinkedNumbers.none());
  }

  /** Returns the same links with another state of the representative. */
  public RepresentativeSnapshot with(Representative changed) {
    return new RepresentativeSnapshot(changed, accounts, documents);
  }

  /**
   * A strong validator (RFC 9110, section 8.8.3): changes if and only if anything in this snapshot
   * changes, including links.
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
