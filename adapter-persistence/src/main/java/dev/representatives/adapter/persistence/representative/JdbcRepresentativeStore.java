package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.listing.SearchWords;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Stores representatives in a database. */
@Singleton
final class JdbcRepresentativeStore implements RepresentativeStore {
  private final StatementExecutor executor;
  private final JdbcTransactions transactions;
  private final WordIndex words;

  JdbcRepresentativeStore(StatementExecutor executor, JdbcTransactions transactions) {
    this.executor = executor;
    this.transactions = transactions;
    this.words = new WordIndex(executor);
  }

  @Override
  public Optional<RepresentativeSnapshot> find(TenantId tenant, RepresentativeReference reference) {
    int id = tenant.value();
    byte[] key = Utf8.bytes(reference.value());
    return executor.query(
        RepresentativeStatements.READ, List.of(id, key, id, key, id, key), SnapshotReader::read);
  }

  @Override
  public Optional<RepresentativeSnapshot> findForUpdate(
      TenantId tenant, RepresentativeReference reference) {
    transactions.require();
    return lock(tenant, reference) ? find(tenant, reference) : Optional.empty();
  }

  private boolean lock(TenantId tenant, RepresentativeReference reference) {
    return executor.query(RepresentativeStatements.LOCK, key(tenant, reference), ResultSet::next);
  }

  @Override
  public boolean insert(TenantId tenant, Representative representative) {
    representative
        .details()
        .supervisor()
        .ifPresent(supervisor -> lockSupervisor(tenant, supervisor));
    var values = RepresentativeColumns.inserted(representative);
    values.addAll(key(tenant, representative.reference()));
    boolean added = executor.insert(RepresentativeStatements.INSERT, values);
    if (added) {
      words.insert(tenant, List.of(representative));
    }
    return added;
  }

  /**
   * Not every database locks the supervisor when it checks the foreign key, and MySQL 9.6 and later
   * do not check a foreign key to the same table in an INSERT, unless {@code
   * innodb_native_foreign_keys} is on.
   */
  private void lockSupervisor(TenantId tenant, RepresentativeReference supervisor) {
    if (!lock(tenant, supervisor)) {
      throw new TransactionConflictException("the supervisor does not exist");
    }
  }

  @Override
  public boolean update(TenantId tenant, Representative before, Representative after) {
    return SearchWords.of(before).equals(SearchWords.of(after))
        ? updateRow(tenant, before, after)
        : transactions.inTransaction(
            () -> {
              boolean written = updateRow(tenant, before, after);
              if (written) {
                words.replace(tenant, after);
              }
              return written;
            });
  }

  private boolean updateRow(TenantId tenant, Representative before, Representative after) {
    var values = RepresentativeColumns.updated(after);
    values.addAll(key(tenant, after.reference()));
    values.add(before.version());
    values.add(before.createdAt().toEpochMilli());
    return executor.update(RepresentativeStatements.UPDATE, values);
  }

  @Override
  public boolean hasReports(TenantId tenant, RepresentativeReference reference) {
    byte[] key = Utf8.bytes(reference.value());
    return executor.query(
        RepresentativeStatements.FIND_REPORT, List.of(tenant.value(), key, key), ResultSet::next);
  }

  @Override
  public long moveReports(
      TenantId tenant,
      RepresentativeReference from,
      RepresentativeReference to,
      Instant updatedAt) {
    byte[] receiver = Utf8.bytes(to.value());
    return executor.updateAll(
        RepresentativeStatements.MOVE_REPORTS,
        List.of(
            receiver,
            updatedAt.toEpochMilli(),
            tenant.value(),
            Utf8.bytes(from.value()),
            receiver));
  }

  @Override
  public boolean delete(TenantId tenant, RepresentativeReference reference) {
    return executor.update(RepresentativeStatements.DELETE, key(tenant, reference));
  }

  @Override
  public List<RepresentativeReference> chainOfCommand(
      TenantId tenant, RepresentativeReference reference) {
    return executor.query(
        RepresentativeStatements.CHAIN,
        List.of(tenant.value(), Utf8.bytes(reference.value()), tenant.value()),
        JdbcRepresentativeStore::chain);
  }

  private static List<RepresentativeReference> chain(ResultSet rows) throws SQLException {
    var chain = new LinkedHashSet<RepresentativeReference>();
    while (rows.next()) {
      chain.add(reference(rows.getBytes("reference")));
      // The last row that the statement can return names one more supervisor, who exists.
      Optional.ofNullable(rows.getBytes("supervisor_reference"))
          .map(JdbcRepresentativeStore::reference)
          .ifPresent(chain::add);
    }
    return List.copyOf(chain);
  }

  @Override
  public void lockSupervision(TenantId tenant) {
    transactions.require();
    executor.query(RepresentativeStatements.LOCK_TENANT, List.of(tenant.value()), ResultSet::next);
  }

  private static List<Object> key(TenantId tenant, RepresentativeReference reference) {
    return List.of(tenant.value(), Utf8.bytes(reference.value()));
  }

  private static RepresentativeReference reference(byte[] column) {
    return new RepresentativeReference(Utf8.text(column));
  }
}
