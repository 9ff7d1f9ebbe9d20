package dev.representatives.bootstrap;

import java.util.Optional;
import picocli.CommandLine;

/** The command line. Without a command it serves. */
public final class Main {
  private Main() {}

  /** Exits with 0 when the command succeeded, 1 when it failed, 2 when it was not understood. */
  public static void main(String[] args) {
    // The embedded database lets a second process of this machine in; nobody else.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    refusal().ifPresent(Main::refuse);
    int exitCode = commandLine().execute(args);
    if (exitCode != ServeCommand.KEEP_RUNNING) {
      System.exit(exitCode);
    }
  }

  /** Why the settings cannot work that are needed before all others. */
  private static Optional<String> refusal() {
    return LogSettings.refusal(System::getenv).or(() -> TracingSettings.refusal(System::getenv));
  }

  private static void refuse(String sentence) {
    StandardError.refuse(sentence);
    System.exit(CommandLine.ExitCode.USAGE);
  }

  private static CommandLine commandLine() {
    return new CommandLine(new RepresentativesCommand())
        .setExecutionExceptionHandler(new FailureMessages())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
