package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Links a representative to accounts and documents (docs/api.md, "What the operations do"). */
public interface LinkRepresentative {
  /**
   * Links a representative to an account; does nothing if they are already linked.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, ACCOUNT_NOT_FOUND,
   *     PRECONDITION_FAILED, or a failure of the store
   */
  Written<Link<AccountNumber>> linkAccount(Command command);

  /**
   * Links a representative to a document; does nothing if they are already linked.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, DOCUMENT_NOT_FOUND,
   *     PRECONDITION_FAILED, or a failure of the store
   */
  Written<Link<DocumentNumber>> linkDocument(Command command);

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
