package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.service.FinishedProcess;
import dev.representatives.harness.service.ServiceCommand;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the command line that needs no database. */
@Execution(ExecutionMode.CONCURRENT)
class UsageIT {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"--help", "keys create --help", "import --help", "escalate --help"})
  void help_is_printed_on_request(String arguments) {
    var result = run(arguments);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Usage: representatives", "--env-file");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void help_needs_no_settings() {
    var result =
        new ServiceCommand(directory, Map.of("REPRESENTATIVES_LOG_FORMAT", "xml"))
            .run("serve", "--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Usage: representatives serve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check", "--version"})
  void output_that_cannot_be_written_is_a_failure(String arguments) {
    var result =
        new ServiceCommand(directory, Map.of())
            .runInto(Path.of("/dev/full"), arguments.split(" ", -1));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
    assertThat(result.err()).contains("Standard output cannot be written.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "keys create --version"})
  void the_version_is_that_of_the_jar(String arguments) {
    assertThat(run(arguments).out()).matches("representatives \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "keys",
        "keys create --tenant acme --expires 2020-01-01T00:00:00Z",
        "keys create --tenant acme --scopes admin",
        "keys create --tenant Not!A!Name",
        "import accounts nowhere.csv --key-file nowhere",
        "import people nowhere.csv --key-file nowhere",
        "import accounts nowhere.csv --key-file /dev/null",
        "export accounts --url localhost --key-file nowhere",
        "escalate --account A-1 --url http://127.0.0.1:1 --key-file nowhere"
      })
  void wrong_usage_is_explained_and_exits_with_2(String arguments) {
    var result = run(arguments);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isNotBlank().doesNotContain("\tat ", "Exception");
    assertThat(directory).isEmptyDirectory();
  }

  private FinishedProcess run(String arguments) {
    return new ServiceCommand(directory, Map.of()).run(arguments.split(" ", -1));
  }
}
