package dev.representatives.scenarios;

import static dev.representatives.scenarios.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A database that has tables of something else; isolated, since the server counts for all tests.
 */
@Isolated
@OnEveryDatabase
class ForeignTablesIT {
  @TempDir private Path directory;

  @Test
  void a_database_with_tables_of_something_else_is_refused_without_breaking_a_connection()
      throws SQLException {
    var database = MySqlProtocolServer.shared().createDatabase();
    try (var connection = Sql.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE invoices (id INT PRIMARY KEY)");
    }
    int aborted = abortedConnections(database);

    refused(
        new ServiceCommand(directory, ServiceProcess.settings(database)).run("serve"),
        "holds tables that are not of this service; give it one of its own.");
    assertThat(abortedConnections(database)).isEqualTo(aborted);
  }

  /** The connections that clients closed without a message to the database server. */
  private static int abortedConnections(Database database) throws SQLException {
    try (var connection = Sql.connect(database);
        var statement = connection.createStatement();
        var result = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Aborted_clients'")) {
      assertThat(result.next()).isTrue();
      return result.getInt(2);
    }
  }
}
