package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

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
  @ValueSource(strings = {"--help", "keys --help", "keys create --help"})
  void help_is_what_was_asked_for(String arguments) {
    var result = run(arguments);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Usage: representatives");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void the_version_is_that_of_the_jar() {
    assertThat(run("--version").out()).matches("representatives \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "--nonsense",
        "keys",
        "keys nonsense",
        "keys create",
        "keys create --tenant",
        "keys create --tenant acme --expires tomorrow",
        "keys create --tenant acme --scopes admin",
        "keys create --tenant Not!A!Name",
        "keys revoke"
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
