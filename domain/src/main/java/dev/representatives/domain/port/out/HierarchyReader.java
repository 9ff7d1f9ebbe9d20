package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.Optional;

/**
 * Reads the hierarchy of each tenant's representatives, which supervisors form. Compares and orders
 * references by code point. Accepts any stored hierarchy: chains that are longer than a write
 * accepts, and cycles, in which nobody is listed twice.
 *
 * <p>Each method reads one consistent view, and needs no transaction. It may throw {@link
 * FailureException} STORE_UNAVAILABLE, and inside a transaction also {@link
 * TransactionConflictException}.
 */
public interface HierarchyReader {
  /**
   * Reads the supervisors above a representative.
   *
   * @return empty when the tenant does not have this representative
   */
  Optional<SupervisorChain> supervisors(TenantId tenant, RepresentativeReference representative);

  /**
   * Reads one page of the reports below a representative, and their total number. They are ordered
   * by depth, then by reference. The representative itself is not among them.
   *
   * @param depth the number of levels to include
   * @return the page; empty when the tenant does not have this representative
   */
  Optional<Page<Report>> reports(
      TenantId tenant,
      RepresentativeReference representative,
      ReportDepth depth,
      PageRequest request);
}
