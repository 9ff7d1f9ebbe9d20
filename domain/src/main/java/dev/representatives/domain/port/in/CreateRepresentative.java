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

/** Creates a representative (docs/api.md, "What the operations do"). */
public interface CreateRepresentative {
  /**
   * Creates a representative; of several calls at once for one reference, one does.
   *
   * @return the representative, always with the outcome CREATED
   * @throws FailureException VALIDATION_FAILED, PRECONDITION_FAILED, REPRESENTATIVE_ALREADY_EXISTS,
   *     or the store's failures; nothing was written
   */
  Written<RepresentativeSnapshot> create(Command command);

  /**
   * @param tenant inside which everything happens
   * @param reference as the caller sent it
   * @param draft what it is to be; a field that is not mentioned stays empty
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
