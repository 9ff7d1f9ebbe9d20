package dev.representatives.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.CustomFieldValue.Flag;
import dev.representatives.domain.representative.CustomFieldValue.Text;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.PhoneNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values written under an older rule stay readable when the rule becomes stricter. */
class StoredValuesTest {
  private static final RepresentativeReference REFERENCE = new RepresentativeReference("REP-001");
  private static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123Z");

  @ParameterizedTest
  @EnumSource
  void a_representative_is_read_whatever_the_current_rules(TestDatabase kind) throws SQLException {
    var database = kind.create();
    String longText = "a".repeat(Text.MAX_LENGTH + 1);
    String longKey = "k".repeat(CustomFields.MAX_KEY_LENGTH + 1);
    try (var stores = JdbcStores.on(database, 2)) {
      TenantId tenant = tenant(stores);
      stores
          .transactions()
          .inTransaction(
              () ->
                  stores
                      .representatives()
                      .insert(
                          tenant,
                          Representative.create(
                              REFERENCE, RepresentativeDetails.EMPTY, CustomFields.EMPTY, NOW)));
      execute(
          database,
          "UPDATE representatives SET email = ?, language = ?, name = ?, phone = ?,"
              + " custom_fields = ?",
          "mailto:<a@b.c>;\u200B",
          "sh",
          "Jane\nSmith",
          "\u0001",
          "{\"text\": \"" + longText + "\", \"" + longKey + "\": true}");

      var read = stores.representatives().find(tenant, REFERENCE).orElseThrow().representative();

      var details = read.details();
      assertThat(details.email()).contains(new EmailAddress("mailto:<a@b.c>;\u200B"));
      assertThat(details.language()).contains(new LanguageCode("sh"));
      assertThat(details.name()).contains(new RepresentativeName("Jane\nSmith"));
      assertThat(details.phone()).contains(new PhoneNumber("\u0001"));
      assertThat(read.customFields().values())
          .containsEntry("text", new Text(longText))
          .containsEntry(longKey, new Flag(true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_account_is_read_whatever_the_current_rule(TestDatabase kind) throws SQLException {
    var database = kind.create();
    var number = new AccountNumber("ACCT-001");
    try (var stores = JdbcStores.on(database, 2)) {
      TenantId tenant = tenant(stores);
      stores
          .transactions()
          .inTransaction(
              () -> stores.accounts().insert(tenant, new Account(number, new AccountName("Acme"))));
      execute(database, "UPDATE accounts SET name = ?", "\u0001");

      assertThat(stores.accounts().find(tenant, number).map(Account::name))
          .contains(new AccountName("\u0001"));
    }
  }

  private static TenantId tenant(JdbcStores stores) {
    var name = new TenantName("acme");
    stores.transactions().inTransaction(() -> stores.tenants().insert(name));
    return stores.tenants().find(name).orElseThrow().id();
  }

  private static void execute(Database database, String sql, String... values) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
