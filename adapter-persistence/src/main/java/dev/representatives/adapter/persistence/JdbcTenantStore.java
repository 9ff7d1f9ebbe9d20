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
  private final Failures failures;

  JdbcTenantStore(TenantStatements statements, Failures failures) {
    this.statements = statements;
    this.failures = failures;
  }

  @Override
  public Optional<Tenant> find(TenantName name) {
    return failures
        .translating(() -> statements.find(Utf8.bytes(name.value())))
        .map(JdbcTenantStore::tenant);
  }

  @Override
  public List<Tenant> all() {
    return failures.translating(statements::all).stream().map(JdbcTenantStore::tenant).toList();
  }

  @Override
  public boolean insert(TenantName name) {
    return failures.isNew(() -> statements.insert(Utf8.bytes(name.value())));
  }

  private static Tenant tenant(TenantRow row) {
    return new Tenant(new TenantId(row.id()), new TenantName(Utf8.text(row.name())));
  }
}
