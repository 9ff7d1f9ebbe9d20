package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
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
   * Makes an account be as the command says. A call that changes nothing writes nothing.
   *
   * @throws FailureException VALIDATION_FAILED, PRECONDITION_FAILED, or the store's failures
   */
  Written<Account> save(Command command);

  /**
   * @param tenant inside which everything happens
   * @param number as the caller sent it
   * @param name as the caller sent it; required
   * @param precondition what must hold before
   * @param findings what was found wrong while the request was read; a command with any is refused
   */
  record Command(
      TenantId tenant,
      String number,
      Input<String> name,
      Precondition precondition,
      List<Violation> findings) {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(precondition, "precondition");
      findings = List.copyOf(findings);
    }

    /** A command that was read without a finding. */
    public Command(TenantId tenant, String number, Input<String> name, Precondition precondition) {
      this(tenant, number, name, precondition, List.of());
    }
  }
}
