package dev.representatives.adapter.persistence.idempotency;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.idempotency.IdempotencyEntry;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Stores the responses to requests that may be repeated in a database. */
@Singleton
final class JdbcIdempotencyStore implements IdempotencyStore {
  private final IdempotencyStatements statements;
  private final JdbcTransactions transactions;
  private final SqlExceptionTranslator translator;

  JdbcIdempotencyStore(
      IdempotencyStatements statements,
      JdbcTransactions transactions,
      SqlExceptionTranslator translator) {
    this.statements = statements;
    this.transactions = transactions;
    this.translator = translator;
  }

  /** Looks first, since an insert waits for a transaction that has locked the same key. */
  @Override
  public void prepare(TenantId tenant, IdempotencyKey key, Instant expiry) {
    byte[] bytes = Utf8.bytes(key.value());
    if (translator.translating(() -> statements.find(tenant.value(), bytes)).isEmpty()) {
      boolean unused =
          translator.isNew(() -> statements.insert(tenant.value(), bytes, expiry.toEpochMilli()));
    }
  }

  @Override
  public Optional<IdempotencyEntry> tryLock(TenantId tenant, IdempotencyKey key) {
    transactions.require();
    return translator
        .translating(() -> statements.findUnlocked(tenant.value(), Utf8.bytes(key.value())))
        .map(JdbcIdempotencyStore::entry);
  }

  @Override
  public boolean keep(TenantId tenant, IdempotencyKey key, KeptResponse response, Instant expiry) {
    return translator.translating(
            () ->
                statements.update(
                    tenant.value(),
                    Utf8.bytes(key.value()),
                    expiry.toEpochMilli(),
                    response.fingerprint(),
                    response.content()))
        > 0;
  }

  @Override
  public long deleteExpired(TenantId tenant, Instant before, int limit) {
    return transactions.inTransaction(() -> deleteOnce(tenant.value(), before, limit));
  }

  /** In two steps, since a deletion of a range waits for the locks in it. */
  private long deleteOnce(int tenant, Instant before, int limit) {
    var expired =
        translator.translating(() -> statements.expired(tenant, before.toEpochMilli(), limit));
    expired.forEach(
        row -> {
          int unused = translator.translating(() -> statements.delete(tenant, row.requestKey()));
        });
    return (long) expired.size();
  }

  private static IdempotencyEntry entry(IdempotencyRow row) {
    return new IdempotencyEntry(
        Instant.ofEpochMilli(row.expiresAt()),
        Optional.ofNullable(row.response())
            .map(response -> new KeptResponse(row.fingerprint(), response)));
  }
}
