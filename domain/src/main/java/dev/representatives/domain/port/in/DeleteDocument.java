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

/** Deletes a document (docs/api.md, "Accounts and documents"). */
public interface DeleteDocument {
  /**
   * Deletes the document, and its links if the command includes them.
   *
   * @return DELETED
   * @throws FailureException VALIDATION_FAILED, DOCUMENT_NOT_FOUND, PRECONDITION_FAILED,
   *     DOCUMENT_HAS_LINKS, or a failure of the store
   */
  WriteOutcome delete(Command command);

  /**
   * @param tenant the tenant that owns the data
   * @param number as the caller sent it
   * @param withLinks whether to remove the links of the document as well; otherwise it must have
   *     none
   * @param precondition the condition that must hold before the write
   * @param mode whether the changes are kept
   * @param findings violations found while the request was parsed; a command with any is rejected
   */
  record Command(
      TenantId tenant,
      String number,
      boolean withLinks,
      Precondition precondition,
      WriteMode mode,
      List<Violation> findings)
      implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(precondition, "precondition");
      Objects.requireNonNull(mode, "mode");
      findings = List.copyOf(findings);
    }

    /** A command without findings, whose changes are kept. */
    public Command(TenantId tenant, String number, boolean withLinks, Precondition precondition) {
      this(tenant, number, withLinks, precondition, WriteMode.COMMIT, List.of());
    }
  }
}
