package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.LogSettings;
import dev.representatives.bootstrap.settings.SystemSettings;
import dev.representatives.bootstrap.settings.TracingSettings;
import dev.representatives.bootstrap.settings.Variables;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line. Without a command, it runs the service. */
public final class Program {
  private static final String LOST_OUTPUT = "Standard output cannot be written.";

  private final RepresentativesCommand program = new RepresentativesCommand();

  /**
   * Runs the command in the arguments.
   *
   * @return 0 on success, 1 on failure, 2 if the command line or a setting is invalid, 3 if some
   *     lines of an import were refused; empty if the service keeps running
   */
  public OptionalInt run(String... args) {
    SystemSettings.forgetEmptyOnes();
    int exitCode = parseAndExecute(args);
    return exitCode == ServeCommand.KEEP_RUNNING ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  private int parseAndExecute(String... args) {
    var commandLine =
        new CommandLine(program)
            .setExecutionStrategy(this::execute)
            .setExecutionExceptionHandler(new ExecutionErrors())
            .setCaseInsensitiveEnumValuesAllowed(true);
    int exitCode = commandLine.execute(args);
    if (exitCode == ExitCode.OK && !Console.isWritten(commandLine.getOut())) {
      Console.refuse(LOST_OUTPUT);
      return ExitCode.SOFTWARE;
    }
    return exitCode;
  }

  /** Help needs no settings; every other command first needs the early ones. */
  private int execute(ParseResult command) {
    Integer help = CommandLine.executeHelpRequest(command);
    if (help != null) {
      return help;
    }
    var refusal = readEarlySettings();
    if (refusal.isPresent()) {
      Console.refuse(refusal.orElseThrow());
      return ExitCode.USAGE;
    }
    return new RunLast().execute(command);
  }

  /** Returns why the early settings are invalid; empty if they are valid. */
  private Optional<String> readEarlySettings() {
    Variables variables;
    try {
      variables = program.readVariables();
    } catch (ConfigurationException e) {
      return LogSettings.apply(Variables.ofProcess()).or(() -> Optional.of(e.getMessage()));
    }
    SystemSettings.take(variables);
    return LogSettings.apply(variables).or(() -> TracingSettings.refusal(variables::get));
  }
}
