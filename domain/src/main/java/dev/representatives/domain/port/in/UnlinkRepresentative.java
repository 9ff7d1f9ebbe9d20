package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Removes links of a representative (docs/api.md, "What the operations do"). */
public interface UnlinkRepresentative {
  /**
   * Removes the link to an account; does nothing if they are not linked, or if the account does not
   * exist.
   *
   * @return DELETED or UNCHANGED
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, PRECONDITION_FAILED, or a
   *     failure of the store
   */
  WriteOutcome unlinkAccount(Command command);

  /** Removes the link to a document, like {@link #unlinkAccount}. */
  WriteOutcome unlinkDocument(Command command);

  /**
   * @param tenant the tenant that owns the data
   * @param reference of the representative, as the caller sent it
   * @param number of the account or document, as the caller sent it
   * @param precondition the condition on the link that must hold before the write; a link has no
   *     entity tag
   * @param mode whether the changes are kept
   * @param findings violations found while the request was parsed; a command with any is rejected
   */
  record Command(
      TenantId tenant,
      String reference,
      String number,
      Precondition precondition,
      WriteMode mode,
      List<Violation> findings)
      implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(precondition, "precondition");
      Objects.requireNonNull(mode, "mode");
      findings = List.copyOf(findings);
    }

    /** A command without findings, whose changes are kept. */
    public Command(TenantId tenant, String reference, String number, Precondition precondition) {
      this(tenant, reference, number, precondition, WriteMode.COMMIT, List.of());
    }
  }
}
