package dev.representatives.bench.quarkus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.representatives.bench.quarkus.Representative.CustomFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Representatives and their links in the database, for the only tenant. */
@ApplicationScoped
class Representatives {
  private static final int DUPLICATE_KEY = 1062;

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

  private final ObjectMapper json;

  Representatives(ObjectMapper json) {
    this.json = json;
  }

  /** Returns null if there is none. */
  Representative find(Connection connection, String reference) throws SQLException {
    return read(connection, READ, reference);
  }

  /** Returns null if there is none. */
  Representative findAndLock(Connection connection, String reference) throws SQLException {
    return read(connection, READ + "FOR UPDATE", reference);
  }

  private Representative read(Connection connection, String sql, String reference)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, reference);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        var representative = map(rows);
        representative.accounts = numbers(connection, ACCOUNTS, reference);
        representative.documents = numbers(connection, DOCUMENTS, reference);
        return representative;
      }
    }
  }

  private static List<String> numbers(Connection connection, String sql, String reference)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, reference);
      try (var rows = statement.executeQuery()) {
        List<String> numbers = new ArrayList<>();
        while (rows.next()) {
          numbers.add(rows.getString(1));
        }
        return numbers;
      }
    }
  }

  void save(Connection connection, String reference, Representative representative)
      throws SQLException {
    long now = Instant.now().toEpochMilli();
    try (var statement = connection.prepareStatement(SAVE)) {
      set(
          statement,
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
          text(representative.customFields));
      statement.setLong(14, now);
      statement.setLong(15, now);
      statement.executeUpdate();
    }
  }

  /** Returns false if the link exists. */
  boolean link(Connection connection, String reference, String accountNumber) throws SQLException {
    try (var statement = connection.prepareStatement(LINK)) {
      set(statement, reference, accountNumber);
      statement.setLong(3, Instant.now().toEpochMilli());
      statement.executeUpdate();
      return true;
    } catch (SQLIntegrityConstraintViolationException e) {
      if (e.getErrorCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static void set(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }

  private String text(CustomFields fields) {
    try {
      return fields == null || fields.collections() == null
          ? "{}"
          : json.writeValueAsString(fields.collections());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CustomFields customFields(String text) {
    try {
      return new CustomFields(json.readValue(text, new TypeReference<Map<String, Object>>() {}));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
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
    representative.customFields = customFields(row.getString("custom_fields"));
    representative.createdAt = Instant.ofEpochMilli(row.getLong("created_at"));
    representative.updatedAt = Instant.ofEpochMilli(row.getLong("updated_at"));
    return representative;
  }
}
