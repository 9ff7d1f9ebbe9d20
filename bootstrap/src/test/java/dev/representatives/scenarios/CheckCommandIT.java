package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The command that tests the settings and leaves nothing behind. */
@Execution(ExecutionMode.CONCURRENT)
@OnEveryDatabase
class CheckCommandIT {
  @TempDir private Path directory;

  @Test
  void without_a_database_it_tries_the_service_and_leaves_nothing_behind() {
    var result = new ServiceCommand(directory, Map.of()).run("check");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("The service starts and responds with these settings.\n");
    assertThat(result.err().lines())
        .contains("The database is in memory and ends with this process.")
        .allMatch(line -> line.startsWith("The d") || line.contains("dev.representatives.access"));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void with_a_configured_database_it_creates_no_key() {
    var command =
        new ServiceCommand(
            directory, ServiceProcess.settings(MySqlProtocolServer.shared().createDatabase()));

    var result = command.run("check");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).startsWith("The database is jdbc:mysql://").doesNotContain("?");
    var keys = command.run("keys", "list");
    assertThat(keys.exitCode()).as(keys.err()).isZero();
    assertThat(keys.out().lines()).hasSize(1);
  }

  @Test
  void invalid_settings_are_refused_as_by_the_service() {
    var result =
        new ServiceCommand(directory, Map.of("REPRESENTATIVES_SHUTDOWN_DELAY", "later"))
            .run("check");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("must be a duration");
  }
}
