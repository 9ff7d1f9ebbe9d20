package dev.representatives.domain.port.in;

import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.escalation.EscalationResult;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out whom a reminder goes to (docs/api.md, "Escalation"). */
public interface Escalate {
  /**
   * Escalates one document.
   *
   * @throws FailureException VALIDATION_FAILED, DOCUMENT_NOT_FOUND, or a failure of the store
   */
  Escalation document(Query query);

  /**
   * Escalates one account.
   *
   * @throws FailureException VALIDATION_FAILED, ACCOUNT_NOT_FOUND, or a failure of the store
   */
  Escalation account(Query query);

  /**
   * Escalates several documents and accounts, in one consistent view.
   *
   * @return one result for each number: first the documents, then the accounts, each in the order
   *     of the query, and repeated as they are there
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  List<EscalationResult> all(BatchQuery query);

  /**
   * @param tenant the tenant that owns the data
   * @param number of the document or account, as the caller sent it
   * @param levels the levels to include
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(TenantId tenant, String number, EscalationLevels levels, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(levels, "levels");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, String number, EscalationLevels levels) {
      this(tenant, number, levels, List.of());
    }
  }

  /**
   * @param tenant the tenant that owns the data
   * @param documents the documents; together with the accounts 1 to {@link Escalation#MAX_NUMBERS}
   * @param accounts the accounts
   * @param levels the levels to include
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record BatchQuery(
      TenantId tenant,
      List<SentNumber> documents,
      List<SentNumber> accounts,
      EscalationLevels levels,
      List<Violation> findings) {
    public BatchQuery {
      Objects.requireNonNull(tenant, "tenant");
      documents = List.copyOf(documents);
      accounts = List.copyOf(accounts);
      Objects.requireNonNull(levels, "levels");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public BatchQuery(
        TenantId tenant,
        List<SentNumber> documents,
        List<SentNumber> accounts,
        EscalationLevels levels) {
      this(tenant, documents, accounts, levels, List.of());
    }
  }

  /**
   * One of several numbers in a request.
   *
   * @param location its position in the request
   * @param value the number as the caller sent it; empty when a finding already rejects it
   */
  record SentNumber(Location location, Optional<String> value) {
    public SentNumber {
      Objects.requireNonNull(location, "location");
      Objects.requireNonNull(value, "value");
    }
  }
}
