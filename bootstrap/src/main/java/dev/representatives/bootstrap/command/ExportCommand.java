package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.transfer.Export;
import dev.representatives.bootstrap.transfer.Format;
import dev.representatives.bootstrap.transfer.Resource;
import dev.representatives.bootstrap.transfer.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads everything of one kind from a running service. */
@Command(
    name = "export",
    description =
        "Reads all entries from a running service, in a form that import accepts. Nothing is"
            + " written before everything was read.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private ServiceOptions options;

  @Parameters(
      index = "0",
      paramLabel = "<resource>",
      description = "What to read: ${COMPLETION-CANDIDATES}.")
  private Resource resource;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "<file>",
      description = "Its name ends in .csv or .ndjson; without it, standard output is written.")
  private Optional<Path> file;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "ndjson",
      description = "The form of standard output: csv, ndjson (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Override
  public Integer call() {
    var export = new Export(options.service(), resource, System.err, Terminal.isStandardError());
    if (file.isPresent()) {
      export.to(file.get());
    } else {
      export.to(System.out, format);
    }
    return ExitCode.OK;
  }
}
