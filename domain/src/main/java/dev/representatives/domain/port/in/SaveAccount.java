package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Creates or replaces an account (docs/api.md, "Accounts and documents"). */
public interface SaveAccount {
  /**
   * Creates the account or replaces its contents. Writes nothing if nothing changes.
   *
   * @throws FailureException VALIDATION_FAILED, PRECONDITION_FAILED, or a failure of the store
   */
  Written<Account> save(Command command);

  /**
   * @param tenant the tenant that owns the data
   * @param number as the caller sent it
   * @param name as the caller sent it; required
   * @param precondition the condition that must hold before the write
   * @param mode whether the changes are kept
   * @param findings violations found while the request was parsed; a command with any is rejected
   */
  record Command(
      TenantId tenant,
      String number,
      Input<String> name,
      Precondition precondition,
      WriteMode mode,
      List<Violation> findings)
      implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(precondition, "precondition");
      Objects.requireNonNull(mode, "mode");
      findings = List.copyOf(findings);
    }

    /** A command without findings, whose changes are kept. */
    public Command(TenantId tenant, String number, Input<String> name, Precondition precondition) {
      this(tenant, number, name, precondition, WriteMode.COMMIT, List.of());
    }
  }
}
