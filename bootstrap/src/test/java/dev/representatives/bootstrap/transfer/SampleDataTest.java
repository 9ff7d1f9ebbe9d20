package dev.representatives.bootstrap.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.sampledata.Format;
import dev.representatives.sampledata.SampleData;
import dev.representatives.sampledata.Sizes;
import dev.representatives.sampledata.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An import reads the sample data, in both forms alike. */
class SampleDataTest {
  private static final SampleData DATA =
      SampleData.secondNight(1, new Sizes(400, 500, 600, 2_000), 20);
  private static final Pattern NULLS = Pattern.compile("\"[a-z_]+\":null,?");

  @TempDir private Path directory;

  static Stream<Table> tables() {
    return Stream.of(DATA.tables(), DATA.gone()).flatMap(tables -> tables.stream());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void both_forms_are_the_same_lines(Table table) throws IOException {
    var resource =
        Resource.valueOf(table.name().replaceFirst("^gone-", "").toUpperCase(Locale.ROOT));
    var csv = CsvFile.of(resource, write(table, Format.CSV));
    var ndjson = NdjsonFile.of(write(table, Format.NDJSON));

    assertThat(csv.count()).isEqualTo(table.rows().size()).isPositive();
    assertThat(InputFiles.lines(csv))
        .extracting(line -> NULLS.matcher(line).replaceAll("").replace(",}", "}"))
        .containsExactlyElementsOf(InputFiles.lines(ndjson));
  }

  private Path write(Table table, Format format) throws IOException {
    return Files.write(directory.resolve(table.name() + "." + format), format.bytes(table));
  }
}
