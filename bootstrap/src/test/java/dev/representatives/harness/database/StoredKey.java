package dev.representatives.harness.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Scope;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An API key with all scopes. */
public final class StoredKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SCOPES =
      Stream.of(Scope.values()).map(Scope::scopeName).sorted().collect(Collectors.joining(","));

  private StoredKey() {}

  /**
   * Stores a new key in a database that has the tables. The command does the same, but needs
   * seconds of a processor, and the tests need dozens of keys.
   */
  public static String create(Database database, String tenant) {
    var random = new byte[ApiKeyToken.ID_BYTES + ApiKeyToken.SECRET_BYTES];
    RANDOM.nextBytes(random);
    var token = ApiKeyToken.of(random);
    try (var connection = Sql.connect(database);
        var tenants = connection.prepareStatement("INSERT IGNORE INTO tenants (name) VALUES (?)");
        var keys =
            connection.prepareStatement(
                """
                INSERT INTO api_keys (id, tenant_id, secret_hash, scopes, created_at)
                VALUES (?, (SELECT id FROM tenants WHERE name = ?), ?, ?, ?)
                """)) {
      tenants.setBytes(1, tenant.getBytes(UTF_8));
      tenants.executeUpdate();
      keys.setBytes(1, token.id().value().getBytes(UTF_8));
      keys.setBytes(2, tenant.getBytes(UTF_8));
      keys.setBytes(3, token.secretHash().bytes());
      keys.setString(4, SCOPES);
      keys.setLong(5, System.currentTimeMillis());
      keys.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return token.reveal();
  }
}
