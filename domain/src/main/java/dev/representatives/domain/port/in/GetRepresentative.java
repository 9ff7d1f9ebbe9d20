package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Looks up a representative (docs/api.md, "What the operations do"). */
public interface GetRepresentative {
  /**
   * Reads a representative with its links, in one consistent view.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or a failure of the store
   */
  RepresentativeSnapshot get(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param reference as the caller sent it
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
