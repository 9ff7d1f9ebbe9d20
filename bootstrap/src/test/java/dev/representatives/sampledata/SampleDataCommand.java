package dev.representatives.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files of one night into a folder. */
@Command(
    name = "sample-data",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes accounts, representatives, documents and links as files that an import reads.",
      "The same options give the same bytes on every machine."
    })
final class SampleDataCommand implements Callable<Integer> {
  private static final String DEFAULT = " (default: ${DEFAULT-VALUE}).";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<folder>", description = "Where to write; created if it is missing.")
  private Path folder;

  @Option(
      names = "--seed",
      paramLabel = "<number>",
      description = "Another seed gives other data" + DEFAULT)
  private long seed = 1;

  @Option(names = "--representatives", paramLabel = "<number>", description = "How many" + DEFAULT)
  private int representatives = Sizes.OF_THE_TUTORIAL.representatives();

  @Option(names = "--accounts", paramLabel = "<number>", description = "How many" + DEFAULT)
  private int accounts = Sizes.OF_THE_TUTORIAL.accounts();

  @Option(names = "--documents", paramLabel = "<number>", description = "How many" + DEFAULT)
  private int documents = Sizes.OF_THE_TUTORIAL.documents();

  @Option(names = "--links", paramLabel = "<number>", description = "How many" + DEFAULT)
  private int links = Sizes.OF_THE_TUTORIAL.links();

  @Option(
      names = "--format",
      paramLabel = "<csv|ndjson>",
      description = "The form of the files" + DEFAULT)
  private Format format = Format.CSV;

  @Option(
      names = "--changes",
      paramLabel = "<percent>",
      description =
          "Writes the night after: so many of a hundred entries are changed, gone or new. Files"
              + " gone-... have what is gone.")
  private Integer changes;

  @Option(
      names = "--broken",
      description =
          "Writes broken files: representatives, whose file ends in the middle of a record, and"
              + " portfolios, whose lists of accounts were cut.")
  private boolean broken;

  @Override
  public Integer call() throws IOException {
    var data = data();
    Files.createDirectories(folder);
    if (broken) {
      writeBroken(data);
      return 0;
    }
    if (changes != null) {
      for (var table : data.gone()) {
        write(table);
      }
    }
    for (var table : data.tables()) {
      write(table);
    }
    return 0;
  }

  private SampleData data() {
    if (changes != null && (changes < 0 || changes > 20)) {
      throw new ParameterException(spec.commandLine(), "--changes is 0 to 20.");
    }
    try {
      var sizes = new Sizes(representatives, accounts, documents, links);
      return changes == null
          ? SampleData.firstNight(seed, sizes)
          : SampleData.secondNight(seed, sizes, changes);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void writeBroken(SampleData data) throws IOException {
    var table = data.tables().get(1);
    var bytes = format.bytes(table);
    int length = bytes.length * 2 / 3;
    // The end is inside of a record, not between two.
    while (bytes[length - 1] == '\n' || bytes[length - 1] == '\r' || bytes[length - 1] < 0) {
      length--;
    }
    var path = path(table);
    Files.write(path, Arrays.copyOf(bytes, length));
    print(path, "cut");
    write(data.cutPortfolios());
  }

  private void write(Table table) throws IOException {
    var path = path(table);
    Files.write(path, format.bytes(table));
    print(path, table.rows().size() + " lines");
  }

  private Path path(Table table) {
    return folder.resolve(table.name() + "." + format.name().toLowerCase(Locale.ROOT));
  }

  private void print(Path path, String contents) {
    spec.commandLine().getOut().println(path + ": " + contents);
  }
}
