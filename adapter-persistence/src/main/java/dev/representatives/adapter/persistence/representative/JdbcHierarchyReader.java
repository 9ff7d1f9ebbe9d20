package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads the hierarchy of representatives by one recursive statement per result. */
@Singleton
final class JdbcHierarchyReader implements HierarchyReader {
  private final StatementExecutor executor;

  JdbcHierarchyReader(StatementExecutor executor) {
    this.executor = executor;
  }

  @Override
  public Optional<SupervisorChain> supervisors(
      TenantId tenant, RepresentativeReference representative) {
    int id = tenant.value();
    byte[] reference = Utf8.bytes(representative.value());
    return executor.query(
        HierarchyStatements.SUPERVISORS,
        List.of(id, reference, id, id, reference),
        JdbcHierarchyReader::chain);
  }

  private static Optional<SupervisorChain> chain(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    var supervisors = new ArrayList<Supervisor>();
    var seen = new HashSet<RepresentativeReference>();
    seen.add(reference(rows));
    var above = supervisor(rows);
    while (rows.next() && seen.add(reference(rows))) {
      supervisors.add(new Supervisor(reference(rows), name(rows), email(rows)));
      above = supervisor(rows);
    }
    return Optional.of(
        new SupervisorChain(
            supervisors, above.filter(reference -> !seen.contains(reference)).isPresent()));
  }

  @Override
  public Optional<Page<Report>> reports(
      TenantId tenant,
      RepresentativeReference representative,
      ReportDepth depth,
      PageRequest request) {
    int id = tenant.value();
    byte[] top = Utf8.bytes(representative.value());
    return executor.query(
        HierarchyStatements.REPORTS,
        List.of(
            id, top, top, id, depth.levels(), top, id, top, request.limit(), request.offset(), id),
        rows -> page(request, rows));
  }

  private static Optional<Page<Report>> page(PageRequest request, ResultSet rows)
      throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    long total = rows.getLong("total");
    var reports = new ArrayList<Report>();
    while (rows.next()) {
      reports.add(
          new Report(
              reference(rows),
              name(rows),
              email(rows),
              rows.getInt("depth"),
              supervisor(rows).orElseThrow()));
    }
    return Optional.of(new Page<>(request, reports, total));
  }

  private static RepresentativeReference reference(ResultSet row) throws SQLException {
    return new RepresentativeReference(Utf8.text(row.getBytes("reference")));
  }

  private static Optional<RepresentativeName> name(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("name")).map(RepresentativeName::new);
  }

  private static Optional<EmailAddress> email(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("email")).map(EmailAddress::new);
  }

  private static Optional<RepresentativeReference> supervisor(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getBytes("supervisor_reference"))
        .map(Utf8::text)
        .map(RepresentativeReference::new);
  }
}
