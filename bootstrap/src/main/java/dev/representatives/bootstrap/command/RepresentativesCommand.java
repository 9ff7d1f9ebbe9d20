package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.Variables;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a name, and what all others have in common. */
@Command(
    name = "representatives",
    description = "Whom to escalate to: representatives of accounts-receivable collections.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    scope = ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      KeysCommand.class,
      CommandLine.HelpCommand.class
    })
final class RepresentativesCommand implements Callable<Integer> {
  @Option(
      names = "--env-file",
      paramLabel = "<file>",
      scope = ScopeType.INHERIT,
      description =
          "Settings as NAME=value lines, read as systemd reads the EnvironmentFile of a unit. They"
              + " take precedence over the environment.")
  private Path file;

  private Variables variables = new Variables(Map.of());

  /** The variables of the process and of the file, if one is named. */
  Variables variables() {
    return variables;
  }

  /**
   * Reads them; comes before every command.
   *
   * @throws ConfigurationException when the file cannot be read
   */
  Variables readVariables() {
    var ofProcess = Variables.ofProcess();
    variables = Optional.ofNullable(file).map(ofProcess::overriddenBy).orElse(ofProcess);
    return variables;
  }

  @Override
  public Integer call() {
    return ServeCommand.serve(variables);
  }
}
