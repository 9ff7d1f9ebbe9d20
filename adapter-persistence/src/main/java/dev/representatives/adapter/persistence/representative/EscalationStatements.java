package dev.representatives.adapter.persistence.representative;

import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.Supervision;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The statement of {@link JdbcEscalationStore}. */
final class EscalationStatements {
  /** The columns of a person in addition to its key. */
  static final List<RepresentativeField> FIELDS =
      Stream.concat(
              Contact.FIELDS.stream(),
              Stream.of(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE))
          .toList();

  /**
   * A row with a document is a link of that document; without a person, the document has none. A
   * row with only an account is the same for that account. A row with neither is a supervisor. The
   * links are the first step of the walk, and each further step leads to the supervisors of the
   * last one. UNION drops repeated rows, so that people with the same supervisor share one row.
   *
   * <p>The walk stops before the server does: MySQL fails at 1,000 levels of recursion, and MariaDB
   * truncates the result. The part after the walk adds the last level. Without COALESCE, H2 treats
   * the columns of the walk as text.
   */
  private static final String READ =
      """
      WITH RECURSIVE walk (steps, document_number, account_number, reference) AS (
        SELECT 0, d.document_number, d.account_number, l.representative_reference
        FROM documents d LEFT JOIN representative_documents l
          ON l.tenant_id = d.tenant_id AND l.document_number = d.document_number
        WHERE d.tenant_id = ? AND d.document_number IN ({documents})
        UNION
        SELECT 0, NULL, d.account_number, l.representative_reference
        FROM documents d LEFT JOIN representative_accounts l
          ON l.tenant_id = d.tenant_id AND l.account_number = d.account_number
        WHERE d.tenant_id = ? AND d.document_number IN ({documents})
        UNION
        SELECT 0, NULL, a.account_number, l.representative_reference
        FROM accounts a LEFT JOIN representative_accounts l
          ON l.tenant_id = a.tenant_id AND l.account_number = a.account_number
        WHERE a.tenant_id = ? AND a.account_number IN ({accounts})
        UNION
        SELECT walk.steps + 1, NULL, NULL, r.supervisor_reference
        FROM walk INNER JOIN representatives r
          ON r.tenant_id = ? AND r.reference = COALESCE(walk.reference, X'')
        WHERE walk.steps < {last} AND r.supervisor_reference IS NOT NULL
      )
      SELECT p.document_number, p.account_number, r.reference, {columns}
      FROM (
        SELECT document_number, account_number, reference FROM walk
        UNION
        SELECT NULL, NULL, r.supervisor_reference
        FROM walk INNER JOIN representatives r
          ON r.tenant_id = ? AND r.reference = COALESCE(walk.reference, X'')
        WHERE walk.steps = {last} AND r.supervisor_reference IS NOT NULL
      ) p
      LEFT JOIN representatives r
        ON r.tenant_id = ? AND r.reference = COALESCE(p.reference, X'')
      """
          .replace("{last}", String.valueOf(Supervision.MAX_LEVELS - 1))
          .replace("{columns}", RepresentativeColumns.names("r", FIELDS));

  /** The position of the columns of {@link #FIELDS}. */
  static final int COLUMNS = 4;

  private EscalationStatements() {}

  /** The statement for lists of these sizes. */
  static String read(int documents, int accounts) {
    return READ.replace("{documents}", parameters(documents))
        .replace("{accounts}", parameters(accounts));
  }

  private static String parameters(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
