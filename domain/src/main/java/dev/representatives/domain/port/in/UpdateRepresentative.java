package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Changes some fields of a representative (docs/api.md, "What the operations do"). */
public interface UpdateRepresentative {
  /**
   * Sets the fields to which the draft gives a value, removes the fields that it clears and keeps
   * the others. Concurrent calls for different fields lose no update. Writes nothing if nothing
   * changes.
   *
   * @return the representative after the call
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, PRECONDITION_FAILED, or a
   *     failure of the store; nothing was written, unless the code is OUTCOME_UNKNOWN
   */
  Written<RepresentativeSnapshot> update(Command command);

  /**
   * @param tenant the tenant that owns the data
   * @param reference as the caller sent it
   * @param draft the requested changes
   * @param precondition the condition that must hold before the write
   * @param mode whether the changes are kept
   * @param findings violations found while the request was parsed; a command with any is rejected
   */
  record Command(
      TenantId tenant,
      String reference,
      RepresentativeDraft draft,
      Precondition precondition,
      WriteMode mode,
      List<Violation> findings)
      implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(draft, "draft");
      Objects.requireNonNull(precondition, "precondition");
      Objects.requireNonNull(mode, "mode");
      findings = List.copyOf(findings);
    }

    /** A command without findings, whose changes are kept. */
    public Command(
        TenantId tenant, String reference, RepresentativeDraft draft, Precondition precondition) {
      this(tenant, reference, draft, precondition, WriteMode.COMMIT, List.of());
    }
  }
}
