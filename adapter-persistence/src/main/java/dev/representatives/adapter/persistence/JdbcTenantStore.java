package dev.representatives.adapter.persistence;

import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tenants in a database. */
@Singleton
final class JdbcTenantStore implements TenantStore {
  private final TenantStatements statements;

  JdbcTenantStore(TenantStatements statements) {
    this.statements = statements;
  }

  @Override
  public Optional<Tenant> find(TenantName name) {
    return Failures.translating(() -> statements.find(Utf8.bytes(name.value())))
        .map(JdbcTenantStore::tenant);
  }

  @Override
  public List<Tenant> all() {
    return Failures.translating(statements::all).stream().map(JdbcTenantStore::tenant).toList();
  }

  @Override
  public boolean insert(TenantName name) {
    return Failures.isNew(() -> statements.insert(Utf8.bytes(name.value())));
  }

  private static Tenant tenant(TenantRow row) {
    return new Tenant(new TenantId(row.id()), new TenantName(Utf8.text(row.name())));
  }
}
