package dev.representatives.adapter.persistence.access;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Stores tenants in a database. */
@Singleton
final class JdbcTenantStore implements TenantStore {
  private final TenantStatements statements;
  private final SqlExceptionTranslator translator;

  JdbcTenantStore(TenantStatements statements, SqlExceptionTranslator translator) {
    this.statements = statements;
    this.translator = translator;
  }

  @Override
  public Optional<Tenant> find(TenantName name) {
    return translator
        .translating(() -> statements.find(Utf8.bytes(name.value())))
        .map(JdbcTenantStore::tenant);
  }

  @Override
  public List<Tenant> all() {
    return translator.translating(statements::all).stream().map(JdbcTenantStore::tenant).toList();
  }

  @Override
  public boolean insert(TenantName name) {
    return translator.isNew(() -> statements.insert(Utf8.bytes(name.value())));
  }

  private static Tenant tenant(TenantRow row) {
    return new Tenant(new TenantId(row.id()), new TenantName(Utf8.text(row.name())));
  }
}
