package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;

/** Looks up a representative (docs/api.md, "What the operations do"). */
public interface GetRepresentative {
  /**
   * Reads a representative with its links, all as of one moment.
   *
   * @param tenant inside which it is looked for
   * @param reference as the caller sent it
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or the store's failures
   */
  RepresentativeSnapshot get(TenantId tenant, String reference);
}
