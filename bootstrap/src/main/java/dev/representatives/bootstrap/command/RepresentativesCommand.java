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

/** The command without a name, and the options that all commands share. */
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
      ImportCommand.class,
      ExportCommand.class,
      EscalateCommand.class,
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

  /** The variables of the process, overridden by those of the file, if there is one. */
  Variables variables() {
    return variables;
  }

  /**
   * Reads the variables; must be called before every command.
   *
   * @throws ConfigurationException if the file cannot be read
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
