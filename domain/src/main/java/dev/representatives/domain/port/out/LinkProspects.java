package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * All that must be known before two things are linked, in one look. A store that keeps
 * representatives, links, accounts and documents together answers in one query; for any other the
 * application has an implementation that asks {@link RepresentativeStore}, {@link LinkStore} and
 * the directories one after the other.
 */
public interface LinkProspects {
  /**
   * Looks at both ends of a link, and keeps others from changing or linking the representative
   * until the transaction ends. Only inside a transaction. A look that had to wait may not tell of
   * a link that was made meanwhile; {@link LinkStore#insert} then answers false.
   *
   * @throws FailureException STORE_UNAVAILABLE
   * @throws TransactionConflictException when others were in the way
   */
  Prospect look(TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /**
   * @param representativeExists whether the tenant has such a representative
   * @param targetExists whether the tenant has such an account or document; may be false when the
   *     representative does not exist, since nothing is linked then
   * @param linkedSince since when the two are linked; empty when they are not
   */
  record Prospect(
      boolean representativeExists, boolean targetExists, Optional<Instant> linkedSince) {
    /** There is no such representative. */
    public static final Prospect NO_REPRESENTATIVE = new Prospect(false, false, Optional.empty());

    public Prospect {
      Objects.requireNonNull(linkedSince, "linkedSince");
    }
  }
}
