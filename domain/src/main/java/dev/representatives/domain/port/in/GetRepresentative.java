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
   * Reads a representative with its links, all as of one moment.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or the store's failures
   */
  RepresentativeSnapshot get(Query query);

  /**
   * @param tenant inside which it is looked for
   * @param reference as the caller sent it
   * @param findings what was found wrong while the request was read; a query with any is refused
   */
  record Query(TenantId tenant, String reference, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      findings = List.copyOf(findings);
    }

    /** A query that was read without a finding. */
    public Query(TenantId tenant, String reference) {
      this(tenant, reference, List.of());
    }
  }
}
