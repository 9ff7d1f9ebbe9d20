package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Changes some fields (docs/api.md, "What the operations do"). */
public interface UpdateRepresentative {
  /**
   * Sets what the draft gives a value, removes what it clears, keeps what it does not mention. Of
   * several calls at once for different fields none is lost. A call that changes nothing writes
   * nothing.
   *
   * @return the representative as it is now
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, PRECONDITION_FAILED, or
   *     the store's failures; nothing was written, unless the code is OUTCOME_UNKNOWN
   */
  Written<RepresentativeSnapshot> update(Command command);

  /**
   * @param tenant inside which everything happens
   * @param reference as the caller sent it
   * @param draft what is to change
   * @param precondition what must hold before
   * @param findings what was found wrong while the request was read; a command with any is refused
   */
  record Command(
      TenantId tenant,
      String reference,
      RepresentativeDraft draft,
      Precondition precondition,
      List<Violation> findings) {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(draft, "draft");
      Objects.requireNonNull(precondition, "precondition");
      findings = List.copyOf(findings);
    }

    /** A command that was read without a finding. */
    public Command(
        TenantId tenant, String reference, RepresentativeDraft draft, Precondition precondition) {
      this(tenant, reference, draft, precondition, List.of());
    }
  }
}
