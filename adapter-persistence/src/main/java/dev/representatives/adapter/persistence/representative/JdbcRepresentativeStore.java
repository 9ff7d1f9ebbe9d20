package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Representatives in a database. */
@Singleton
final class JdbcRepresentativeStore implements RepresentativeStore {
  private final RepresentativeStatements statements;
  private final JdbcTransactions transactions;
  private final SqlExceptionTranslator translator;

  JdbcRepresentativeStore(
      RepresentativeStatements statements, JdbcTransactions transactions, SqlExceptionTranslator translator) {
    this.statements = statements;
    this.transactions = transactions;
    this.translator = translator;
  }

  @Override
  public Optional<RepresentativeSnapshot> find(TenantId tenant, RepresentativeReference reference) {
    return RepresentativeMapper.snapshot(
        translator.translating(() -> statements.read(tenant.value(), Utf8.bytes(reference.value()))));
  }

  @Override
  public Optional<RepresentativeSnapshot> findForUpdate(
      TenantId tenant, RepresentativeReference reference) {
    transactions.require();
    return translator
        .translating(() -> statements.lock(tenant.value(), Utf8.bytes(reference.value())))
        .flatMap(locked -> find(tenant, reference));
  }

  @Override
  public boolean insert(TenantId tenant, Representative representative) {
    var row = RepresentativeMapper.row(tenant, representative);
    return translator.isNew(() -> statements.insert(row));
  }

  @Override
  public boolean update(TenantId tenant, Representative representative, long expectedVersion) {
    var row = RepresentativeMapper.row(tenant, representative);
    return translator.translating(
            () ->
                statements.update(
                    row.tenantId(),
                    row.reference(),
                    row.name(),
                    row.email(),
                    row.phone(),
                    row.mobilePhone(),
                    row.fax(),
                    row.language(),
                    row.title(),
                    row.department(),
                    row.representativeType(),
                    row.supervisorReference(),
                    row.extraInfo(),
                    row.customFields(),
                    row.updatedAt(),
                    row.version(),
                    expectedVersion))
        > 0;
  }

  @Override
  public List<RepresentativeReference> chainOfCommand(
      TenantId tenant, RepresentativeReference reference) {
    var rows =
        translator.translating(() -> statements.chain(tenant.value(), Utf8.bytes(reference.value())));
    var chain = new LinkedHashSet<RepresentativeReference>();
    for (var row : rows) {
      chain.add(RepresentativeMapper.reference(row.reference()));
      // The last row that the statement may give names one supervisor more, who exists.
      Optional.ofNullable(row.supervisorReference())
          .map(RepresentativeMapper::reference)
          .ifPresent(chain::add);
    }
    return List.copyOf(chain);
  }

  @Override
  public void lockSupervision(TenantId tenant) {
    transactions.require();
    translator.translating(() -> statements.lockTenant(tenant.value()));
  }
}
