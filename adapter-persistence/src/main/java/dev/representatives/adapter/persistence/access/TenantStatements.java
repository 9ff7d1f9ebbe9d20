package dev.representatives.adapter.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcTenantStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TenantStatements extends GenericRepository<TenantRow, Integer> {
  @Query("SELECT id, name FROM tenants WHERE name = :name")
  Optional<TenantRow> find(byte[] name);

  @Query("SELECT id, name FROM tenants ORDER BY name")
  List<TenantRow> all();

  @Query("INSERT INTO tenants (name) VALUES (:name)")
  void insert(byte[] name);
}
