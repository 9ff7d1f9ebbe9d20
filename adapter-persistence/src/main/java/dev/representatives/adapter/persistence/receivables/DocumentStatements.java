package dev.representatives.adapter.persistence.receivables;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcDocumentStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DocumentStatements extends GenericRepository<DocumentRow, Integer> {
  /**
   * Without the hint, which the other databases ignore, MySQL reads a part of a list by the index
   * of the accounts, and sorts all documents of the tenant.
   */
  String ALL =
      """
      SELECT /*+ INDEX(documents PRIMARY) */ tenant_id, document_number, account_number,
        CAST(invoice_date AS CHAR(10)) AS invoice_date, CAST(due_date AS CHAR(10)) AS due_date
      FROM documents
      WHERE tenant_id = :tenantId
      """;

  String FIND = ALL + "AND document_number = :documentNumber ";

  String LIST = ALL + "AND document_number > :after ORDER BY document_number LIMIT :size";

  @Query(FIND)
  Optional<DocumentRow> find(int tenantId, byte[] documentNumber);

  @Query(FIND + "FOR UPDATE")
  Optional<DocumentRow> findForUpdate(int tenantId, byte[] documentNumber);

  /** Not every database locks the account when it checks the foreign key. */
  @Query(
      """
      SELECT tenant_id FROM accounts
      WHERE tenant_id = :tenantId AND account_number = :accountNumber
      FOR UPDATE
      """)
  Optional<Integer> lockAccount(int tenantId, byte[] accountNumber);

  @Query(
      """
      SELECT tenant_id FROM documents
      WHERE tenant_id = :tenantId AND account_number = :accountNumber
      LIMIT 1
      """)
  Optional<Integer> findOn(int tenantId, byte[] accountNumber);

  @Query("DELETE FROM documents WHERE tenant_id = :tenantId AND document_number = :documentNumber")
  int delete(int tenantId, byte[] documentNumber);

  @Query(LIST)
  List<DocumentRow> list(int tenantId, byte[] after, int size);

  @Query(
      """
      INSERT INTO documents (tenant_id, document_number, account_number, invoice_date, due_date)
      VALUES (:tenantId, :documentNumber, :accountNumber, :invoiceDate, :dueDate)
      """)
  void insert(DocumentRow row);

  @Query(
      """
      UPDATE documents
      SET account_number = :accountNumber, invoice_date = :invoiceDate, due_date = :dueDate
      WHERE tenant_id = :tenantId AND document_number = :documentNumber
      """)
  int update(
      int tenantId,
      byte[] documentNumber,
      byte[] accountNumber,
      String invoiceDate,
      String dueDate);
}
