package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Lists the supervisors above a representative (docs/api.md, "What the operations do"). */
public interface ListSupervisors {
  /**
   * Lists the chain upward, in one consistent view.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or a failure of the store
   */
  SupervisorChain supervisors(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param reference of the representative, as the caller sent it
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(TenantId tenant, String reference, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, String reference) {
      this(tenant, reference, List.of());
    }
  }
}
