package dev.representatives.adapter.persistence.receivables;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcAccountStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountStatements extends GenericRepository<AccountRow, Integer> {
  String ALL =
      """
      SELECT tenant_id, account_number, name FROM accounts
      WHERE tenant_id = :tenantId
      """;

  String FIND = ALL + "AND account_number = :accountNumber ";

  String LIST = ALL + "AND account_number > :after ORDER BY account_number LIMIT :size";

  @Query(FIND)
  Optional<AccountRow> find(int tenantId, byte[] accountNumber);

  @Query(FIND + "FOR UPDATE")
  Optional<AccountRow> findForUpdate(int tenantId, byte[] accountNumber);

  @Query(LIST)
  List<AccountRow> list(int tenantId, byte[] after, int size);

  @Query(
      """
      INSERT INTO accounts (tenant_id, account_number, name)
      VALUES (:tenantId, :accountNumber, :name)
      """)
  void insert(AccountRow row);

  @Query(
      """
      UPDATE accounts SET name = :name
      WHERE tenant_id = :tenantId AND account_number = :accountNumber
      """)
  int update(int tenantId, byte[] accountNumber, String name);

  @Query("DELETE FROM accounts WHERE tenant_id = :tenantId AND account_number = :accountNumber")
  int delete(int tenantId, byte[] accountNumber);
}
