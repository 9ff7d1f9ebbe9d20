package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.GroupStores;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import java.util.Objects;

/**
 * The stores that a bulk needs, all on the same data.
 *
 * @param bulk many rows together
 * @param representatives the representatives
 * @param accounts the accounts
 * @param documents the documents
 * @param links the links
 * @param deletions the deleted representatives
 * @param idempotency the keys of repeatable requests, which no line has
 */
public record BulkStores(
    BulkStore bulk,
    RepresentativeStore representatives,
    AccountStore accounts,
    DocumentStore documents,
    LinkStore links,
    DeletionLog deletions,
    IdempotencyStore idempotency) {
  public BulkStores {
    Objects.requireNonNull(bulk, "bulk");
    Objects.requireNonNull(representatives, "representatives");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(documents, "documents");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(deletions, "deletions");
    Objects.requireNonNull(idempotency, "idempotency");
  }

  /** The same as a group needs them. */
  GroupStores ofGroups() {
    return new GroupStores(
        bulk,
        new StoredWrites(representatives, accounts, documents, links),
        deletions,
        idempotency);
  }
}
