package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
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
   * Creates a representative. Of several concurrent calls for one reference, only one succeeds.
   *
   * @return the representative, always with the outcome CREATED
   * @throws FailureException VALIDATION_FAILED, PRECONDITION_FAILED, REPRESENTATIVE_ALREADY_EXISTS,
   *     or a failure of the store; nothing was written
   */
  Written<RepresentativeSnapshot> create(Command command);

  /**
   * Creates a representative like {@link #create(Command)}, but does nothing and returns the kept
   * response if the same request has already succeeded. A dry run neither finds nor keeps a
   * response.
   *
   * @throws FailureException as above, IDEMPOTENCY_KEY_REUSED or IDEMPOTENCY_KEY_IN_USE
   */
  RepeatableResult create(
      Command command, RepeatableRequest<Written<RepresentativeSnapshot>> request);

  /**
   * @param tenant the tenant that owns the data
   * @param reference as the caller sent it
   * @param draft the requested contents; a field that is not mentioned stays empty
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
