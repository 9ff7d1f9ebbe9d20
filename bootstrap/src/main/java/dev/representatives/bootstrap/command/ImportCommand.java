package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.transfer.Import;
import dev.representatives.bootstrap.transfer.Resource;
import dev.representatives.bootstrap.transfer.Summary;
import dev.representatives.bootstrap.transfer.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file to a running service. */
@Command(
    name = "import",
    description =
        "Sends a file to a running service. The exit code is 0 if all lines were accepted, 3 if"
            + " some were refused, 2 if nothing was sent, 1 if it broke off; then run it again.")
final class ImportCommand implements Callable<Integer> {
  private static final int SOME_REFUSED = 3;

  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions options;

  @Parameters(
      index = "0",
      paramLabel = "<resource>",
      description = "What the file contains: ${COMPLETION-CANDIDATES}.")
  private Resource resource;

  @Parameters(index = "1", paramLabel = "<file>", description = "Its name ends in .csv or .ndjson.")
  private Path file;

  @Option(names = "--dry-run", description = "Checks every line, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--refused",
      paramLabel = "<file>",
      description = "Gets the refused lines with their reasons, to be corrected and imported.")
  private Optional<Path> refused;

  @Option(
      names = "--max-removals",
      paramLabel = "<number>",
      description =
          "How many links each representative may lose through the columns accounts and documents.")
  private Optional<Integer> maxRemovals;

  @Override
  public Integer call() {
    Summary summary =
        new Import(
                options.service(),
                new Import.Options(resource, file, dryRun, refused, maxRemovals),
                System.err,
                Terminal.isStandardError())
            .run();
    if (summary.broken().isPresent()) {
      Console.refuse(summary.broken().get());
      Console.refuse(
          "Broken off: "
              + summary.text(file, dryRun)
              + " Run the command again: what was written is then unchanged.");
      return ExitCode.SOFTWARE;
    }
    spec.commandLine().getOut().println(summary.text(file, dryRun));
    return summary.hasRefused() ? SOME_REFUSED : ExitCode.OK;
  }
}
