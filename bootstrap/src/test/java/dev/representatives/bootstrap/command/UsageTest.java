package dev.representatives.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The valid command lines; UsageIT tests how the program reports others. */
class UsageTest {
  private final CommandLine program =
      new CommandLine(new RepresentativesCommand()).setCaseInsensitiveEnumValuesAllowed(true);

  @Test
  void the_help_of_every_command_names_the_program_and_the_file_of_settings() {
    assertThat(withSubcommands(program))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            command ->
                assertThat(command.getUsageMessage())
                    .contains("Usage: representatives", "--env-file"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "--nonsense",
        "keys nonsense",
        "keys create",
        "keys create --tenant",
        "keys create --tenant acme --expires tomorrow",
        "keys create --tenant acme --expires 2020-01-01T00:00:00Z",
        "keys create --tenant acme --expires -0001-01-01T00:00:00Z",
        "keys create --tenant acme --expires +10000-01-01T00:00:00Z",
        "keys create --tenant acme --expires +1000000000-12-31T23:59:59Z",
        "keys revoke",
        "import",
        "import accounts --key-file key",
        "import accounts file.csv",
        "import accounts file.csv --key rep_a_b_c",
        "import people file.csv --key-file key",
        "import accounts file.csv --key-file key --max-removals many",
        "export accounts",
        "export accounts one.csv two.csv --key-file key",
        "export accounts --format xml --key-file key",
        "escalate --key-file key",
        "escalate --document INV-1",
        "escalate --document INV-1 --account A-1 --key-file key"
      })
  void wrong_usage_is_refused(String arguments) {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> program.parseArgs(arguments.split(" ", -1)))
        .satisfies(refusal -> assertThat(refusal.getMessage()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--env-file settings.env",
        "serve",
        "keys create --tenant acme --scopes read --expires 9999-12-31T00:00:00Z --env-file x",
        "keys revoke 0000000000000000",
        "import accounts file.csv --key-file key",
        "import links file.ndjson --url http://x --key-file key --dry-run --refused refused.ndjson",
        "import representatives file.csv --key-file key --max-removals 0",
        "export documents --format csv --key-file key",
        "export documents file.csv --url http://x --key-file key",
        "escalate --document INV-1 --key-file key",
        "escalate --account A-1 --levels 5 --url http://x --key-file key"
      })
  void right_usage_is_understood(String arguments) {
    assertThat(program.parseArgs(arguments.split(" ", -1)).errors()).isEmpty();
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .filter(subcommand -> !(subcommand.getCommand() instanceof HelpCommand))
            .flatMap(UsageTest::withSubcommands));
  }
}
