package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records which representatives of each tenant were deleted, one deletion for each reference.
 * Compares references by code point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes may throw {@link
 * TransactionConflictException}.
 */
public interface DeletionLog {
  /** Records a deletion, in place of an earlier one of the same reference. */
  void add(TenantId tenant, Deletion deletion);

  /**
   * Removes recorded deletions, any of those before a time.
   *
   * @param limit the maximum number
   * @return how many were removed
   */
  long removeBefore(TenantId tenant, Instant time, int limit);

  /**
   * Lists the deletions of representatives that do not exist again, by time, then by reference.
   * Reads one consistent view and needs no transaction.
   *
   * @param since the time of the first deletion
   * @param after begin after this deletion; empty for the beginning
   * @param limit the maximum number of entries
   */
  List<Deletion> list(TenantId tenant, Instant since, Optional<Deletion> after, int limit);
}
