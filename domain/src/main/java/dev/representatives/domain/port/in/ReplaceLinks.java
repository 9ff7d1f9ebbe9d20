package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.LinkChanges;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Replaces all links of a representative to accounts or to documents (docs/api.md, "Links as
 * desired state").
 */
public interface ReplaceLinks {
  /**
   * Links a representative to exactly the given accounts. Links that stay keep their time. Writes
   * nothing if nothing changes.
   *
   * @return the changes
   * @throws FailureException VALIDATION_FAILED, which includes every number without an account,
   *     REPRESENTATIVE_NOT_FOUND, PRECONDITION_FAILED, TOO_MANY_REMOVALS, or a failure of the store
   */
  Written<LinkChanges<AccountNumber>> replaceAccounts(Command command);

  /** Links a representative to exactly the given documents, like {@link #replaceAccounts}. */
  Written<LinkChanges<DocumentNumber>> replaceDocuments(Command command);

  /**
   * @param tenant the tenant that owns the data
   * @param reference of the representative, as the caller sent it
   * @param numbers of the accounts or documents, as the caller sent them, in any order; repetitions
   *     count once; empty where a finding takes the place of a number
   * @param maxRemovals how many links may be removed; empty for the default
   * @param precondition the condition on the list that must hold before the write; it has no entity
   *     tag
   * @param mode whether the changes are kept
   * @param findings violations found while the request was parsed; a command with any is rejected
   */
  record Command(
      TenantId tenant,
      String reference,
      List<Optional<String>> numbers,
      Optional<RemovalLimit> maxRemovals,
      Precondition precondition,
      WriteMode mode,
      List<Violation> findings)
      implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      numbers = List.copyOf(numbers);
      Objects.requireNonNull(maxRemovals, "maxRemovals");
      Objects.requireNonNull(precondition, "precondition");
      Objects.requireNonNull(mode, "mode");
      findings = List.copyOf(findings);
    }

    /** A command without findings, whose changes are kept. */
    public Command(
        TenantId tenant,
        String reference,
        List<String> numbers,
        Optional<RemovalLimit> maxRemovals,
        Precondition precondition) {
      this(
          tenant,
          reference,
          numbers.stream().map(Optional::of).toList(),
          maxRemovals,
          precondition,
          WriteMode.COMMIT,
          List.of());
    }
  }
}
