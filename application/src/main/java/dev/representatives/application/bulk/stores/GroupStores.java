package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.IdempotencyStore;
import java.util.Objects;

/**
 * What groups of lines read and write, all on the same data.
 *
 * @param bulk the rows that a group reads and writes together
 * @param direct what single lines write
 * @param deletions the deleted representatives
 * @param idempotency the keys of repeatable requests, which no line has
 */
public record GroupStores(
    BulkStore bulk, DirectWrites direct, DeletionLog deletions, IdempotencyStore idempotency) {
  public GroupStores {
    Objects.requireNonNull(bulk, "bulk");
    Objects.requireNonNull(direct, "direct");
    Objects.requireNonNull(deletions, "deletions");
    Objects.requireNonNull(idempotency, "idempotency");
  }
}
