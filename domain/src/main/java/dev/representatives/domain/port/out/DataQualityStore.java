package dev.representatives.domain.port.out;

import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.Map;

/**
 * Finds what is missing or doubtful in the data of a tenant. Reads all of it, so a call takes time
 * in proportion to the tenant. Follows chains of supervisors for {@link Supervision#MAX_LEVELS}
 * levels, and ends on cycles.
 *
 * <p>Every method reads committed data in one consistent view, needs no transaction, and may throw
 * {@link FailureException} STORE_UNAVAILABLE.
 */
public interface DataQualityStore {
  /**
   * Counts the findings of each check.
   *
   * @param dueSince documents that were due before this day are not checked
   * @return an entry for each check
   */
  Map<DataQualityCheck, Long> counts(TenantId tenant, CalendarDate dueSince);

  /**
   * Reads one page of the findings of a check, and their total number.
   *
   * @param dueSince documents that were due before this day are not checked
   * @return references or numbers, ascending by code point
   */
  Page<String> findings(
      TenantId tenant, DataQualityCheck check, CalendarDate dueSince, PageRequest request);
}
