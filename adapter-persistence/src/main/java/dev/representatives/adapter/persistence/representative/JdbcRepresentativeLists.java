package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Lists representatives from a database. */
@Singleton
final class JdbcRepresentativeLists implements RepresentativeLists {
  private final StatementExecutor executor;

  JdbcRepresentativeLists(StatementExecutor executor) {
    this.executor = executor;
  }

  @Override
  public List<ListedRepresentative> list(
      TenantId tenant,
      RepresentativeSelection selection,
      Optional<RepresentativePosition> after,
      int limit) {
    var statement = RepresentativeListStatement.of(tenant, selection, after, limit);
    return executor.query(
        statement.sql(),
        statement.values(),
        rows -> RepresentativeListStatement.read(selection.sort(), rows));
  }
}
