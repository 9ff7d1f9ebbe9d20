package dev.representatives.domain.port.out;

import dev.representatives.domain.escalation.Responsibilities;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.Set;

/**
 * Reads who is responsible for documents and accounts. Compares numbers and references by code
 * point.
 */
public interface EscalationStore {
  /**
   * Reads the existing ones of the numbers, with the account of each document, the representatives
   * that are linked to the documents, to their accounts and to the accounts, and everybody who is
   * at most {@link Supervision#MAX_LEVELS} levels above one of these representatives. Ends when the
   * supervisors form a cycle.
   *
   * <p>Reads what is committed now, in one consistent view, with a number of queries that does not
   * depend on the number of documents, accounts and people; needs no transaction.
   *
   * @throws FailureException STORE_UNAVAILABLE
   */
  Responsibilities responsibilities(
      TenantId tenant, Set<DocumentNumber> documents, Set<AccountNumber> accounts);
}
