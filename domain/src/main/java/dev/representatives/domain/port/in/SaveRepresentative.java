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

/** Creates or replaces a representative (docs/api.md, "What the operations do"). */
public interface SaveRepresentative {
  /**
   * Makes a representative be as the draft says. Fields that the draft does not mention become
   * empty; custom fields that it does not mention, and links, stay. Idempotent: a call that changes
   * nothing writes nothing.
   *
   * @return the representative as it is now
   * @throws FailureException VALIDATION_FAILED, PRECONDITION_FAILED, or the store's failures;
   *     nothing was written, unless the code is OUTCOME_UNKNOWN
   */
  Written<RepresentativeSnapshot> save(Command command);

  /**
   * @param tenant inside which everything happens
   * @param reference as the caller sent it
   * @param draft what it is to be
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
