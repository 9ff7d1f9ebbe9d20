package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records deleted representatives in a database. */
@Singleton
final class JdbcDeletionLog implements DeletionLog {
  private final StatementExecutor executor;

  JdbcDeletionLog(StatementExecutor executor) {
    this.executor = executor;
  }

  @Override
  public void add(TenantId tenant, Deletion deletion) {
    executor.updateAll(
        DeletionStatements.ADD,
        List.of(
            tenant.value(),
            Utf8.bytes(deletion.reference().value()),
            deletion.deletedAt().toEpochMilli()));
  }

  @Override
  public long removeBefore(TenantId tenant, Instant time, int limit) {
    return executor.updateAll(
        DeletionStatements.REMOVE_BEFORE, List.of(tenant.value(), time.toEpochMilli(), limit));
  }

  @Override
  public List<Deletion> list(TenantId tenant, Instant since, Optional<Deletion> after, int limit) {
    int id = tenant.value();
    return after
        .filter(position -> !position.deletedAt().isBefore(since))
        .map(
            position -> {
              long time = position.deletedAt().toEpochMilli();
              byte[] reference = Utf8.bytes(position.reference().value());
              return executor.query(
                  DeletionStatements.LIST_AFTER,
                  List.of(id, time, reference, limit, id, time, limit, limit),
                  JdbcDeletionLog::read);
            })
        .orElseGet(
            () ->
                executor.query(
                    DeletionStatements.LIST,
                    List.of(id, since.toEpochMilli(), limit, limit),
                    JdbcDeletionLog::read));
  }

  private static List<Deletion> read(ResultSet rows) throws SQLException {
    var deletions = new ArrayList<Deletion>();
    while (rows.next()) {
      deletions.add(
          new Deletion(
              new RepresentativeReference(Utf8.text(rows.getBytes("reference"))),
              Instant.ofEpochMilli(rows.getLong("deleted_at"))));
    }
    return deletions;
  }
}
