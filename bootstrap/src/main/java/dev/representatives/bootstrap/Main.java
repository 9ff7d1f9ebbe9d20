package dev.representatives.bootstrap;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line. Without a command it serves. */
public final class Main {
  private static final String LOST_OUTPUT = "Standard output cannot be written.";

  private final RepresentativesCommand program = new RepresentativesCommand();

  private Main() {}

  /** Exits with 0 when the command succeeded, 1 when it failed, 2 when it was not understood. */
  public static void main(String[] args) {
    // The embedded database lets a second process of this machine in; nobody else.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    SystemSettings.forgetEmptyOnes();
    int exitCode = new Main().run(args);
    if (exitCode != ServeCommand.KEEP_RUNNING) {
      System.exit(exitCode);
    }
  }

  private int run(String... args) {
    var commandLine =
        new CommandLine(program)
            .setExecutionStrategy(this::execute)
            .setExecutionExceptionHandler(new FailureMessages())
            .setCaseInsensitiveEnumValuesAllowed(true);
    int exitCode = commandLine.execute(args);
    if (exitCode == ExitCode.OK && !StandardOutput.isWritten(commandLine.getOut())) {
      StandardError.refuse(LOST_OUTPUT);
      return ExitCode.SOFTWARE;
    }
    return exitCode;
  }

  /** Help needs no settings; all else needs those that are read before the container's. */
  private int execute(ParseResult command) {
    Integer help = CommandLine.executeHelpRequest(command);
    if (help != null) {
      return help;
    }
    var refusal = readEarlySettings();
    if (refusal.isPresent()) {
      StandardError.refuse(refusal.orElseThrow());
      return ExitCode.USAGE;
    }
    return new RunLast().execute(command);
  }

  /** Why they cannot work; empty if they can. */
  private Optional<String> readEarlySettings() {
    Variables variables;
    try {
      variables = program.readVariables();
    } catch (ConfigurationException e) {
      return LogSettings.apply(new Variables(System.getenv()))
          .or(() -> Optional.of(e.getMessage()));
    }
    SystemSettings.take(variables);
    return LogSettings.apply(variables).or(() -> TracingSettings.refusal(variables::get));
  }
}
