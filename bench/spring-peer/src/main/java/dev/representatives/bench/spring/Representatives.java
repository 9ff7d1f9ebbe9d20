package dev.representatives.bench.spring;

import dev.representatives.bench.spring.Representative.CustomFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Representatives and their links in the database, for the only tenant. */
@Repository
class Representatives {
  private static final String READ =
      """
      SELECT reference, name, email, phone, mobile_phone, fax, language, title, department,
        representative_type, supervisor_reference, extra_info, custom_fields, created_at, updated_at
      FROM representatives WHERE tenant_id = 1 AND reference = ?
      """;
  private static final String SAVE =
      """
      INSERT INTO representatives (tenant_id, reference, name, email, phone, mobile_phone, fax,
        language, title, department, representative_type, supervisor_reference, extra_info,
        custom_fields, created_at, updated_at, version)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      ON DUPLICATE KEY UPDATE name = VALUES(name), email = VALUES(email), phone = VALUES(phone),
        mobile_phone = VALUES(mobile_phone), fax = VALUES(fax), language = VALUES(language),
        title = VALUES(title), department = VALUES(department),
        representative_type = VALUES(representative_type),
        supervisor_reference = VALUES(supervisor_reference), extra_info = VALUES(extra_info),
        custom_fields = VALUES(custom_fields), updated_at = VALUES(updated_at),
        version = version + 1
      """;
  private static final String ACCOUNTS =
      """
      SELECT account_number FROM representative_accounts
      WHERE tenant_id = 1 AND representative_reference = ? ORDER BY account_number LIMIT 1000
      """;
  private static final String DOCUMENTS =
      """
      SELECT document_number FROM representative_documents
      WHERE tenant_id = 1 AND representative_reference = ? ORDER BY document_number LIMIT 1000
      """;
  private static final String LINK =
      """
      INSERT INTO representative_accounts
        (tenant_id, representative_reference, account_number, linked_at)
      VALUES (1, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  Representatives(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<Representative> find(String reference) {
    return read(READ, reference);
  }

  Optional<Representative> findAndLock(String reference) {
    return read(READ + "FOR UPDATE", reference);
  }

  private Optional<Representative> read(String statement, String reference) {
    var found =
        database.sql(statement).param(reference).query((row, number) -> map(row)).optional();
    found.ifPresent(
        representative -> {
          representative.accounts =
              database.sql(ACCOUNTS).param(reference).query(String.class).list();
          representative.documents =
              database.sql(DOCUMENTS).param(reference).query(String.class).list();
        });
    return found;
  }

  void save(String reference, Representative representative) {
    long now = Instant.now().toEpochMilli();
    database
        .sql(SAVE)
        .params(
            reference,
            representative.name,
            representative.email,
            representative.phone,
            representative.mobilePhone,
            representative.fax,
            representative.language,
            representative.title,
            representative.department,
            representative.representativeType,
            representative.supervisorRepresentativeReference,
            representative.extraInfo,
            text(representative.customFields),
            now,
            now)
        .update();
  }

  /** Returns false if the link exists. */
  boolean link(String reference, String accountNumber) {
    try {
      database.sql(LINK).params(reference, accountNumber, Instant.now().toEpochMilli()).update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private String text(CustomFields fields) {
    return fields == null || fields.collections() == null
        ? "{}"
        : json.writeValueAsString(fields.collections());
  }

  private Representative map(ResultSet row) throws SQLException {
    var representative = new Representative();
    representative.reference = row.getString("reference");
    representative.name = row.getString("name");
    representative.email = row.getString("email");
    representative.phone = row.getString("phone");
    representative.mobilePhone = row.getString("mobile_phone");
    representative.fax = row.getString("fax");
    representative.language = row.getString("language");
    representative.title = row.getString("title");
    representative.department = row.getString("department");
    representative.representativeType = row.getString("representative_type");
    representative.supervisorRepresentativeReference = row.getString("supervisor_reference");
    representative.extraInfo = row.getString("extra_info");
    representative.customFields =
        new CustomFields(
            json.readValue(
                row.getString("custom_fields"), new TypeReference<Map<String, Object>>() {}));
    representative.createdAt = Instant.ofEpochMilli(row.getLong("created_at"));
    representative.updatedAt = Instant.ofEpochMilli(row.getLong("updated_at"));
    return representative;
  }
}
