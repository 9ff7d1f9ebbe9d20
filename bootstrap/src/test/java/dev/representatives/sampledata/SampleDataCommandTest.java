package dev.representatives.sampledata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleDataCommandTest {
  /** Of the files below, in every version of Java, language and time zone. */
  private static final String DIGEST =
      "14f97834ce9f11bf35a3d2ddd93d1b3a5335ae44c7ccbc7082c47c64d0077fdb";

  private static final List<String> SMALL =
      List.of(
          "--representatives=300", "--accounts=400", "--documents=500", "--links=900", "--seed=7");

  @TempDir private Path directory;

  @Test
  void the_same_seed_gives_the_same_bytes() throws Exception {
    assertThat(run("one", "--changes=4")).isZero();

    assertThat(digest("one")).isEqualTo(DIGEST);
  }

  @Test
  void the_machine_makes_no_difference() throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1",
            "-Dline.separator=\r\n",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "other",
            "--changes=4"));
    command.addAll(SMALL);

    var process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(directory.resolve("log"))).isZero();
    assertThat(digest("other")).isEqualTo(DIGEST);
  }

  @Test
  void csv_and_ndjson_have_the_same_entries() throws IOException {
    assertThat(run("csv")).isZero();
    assertThat(run("ndjson", "--format=ndjson")).isZero();

    try (var in = Files.newBufferedReader(directory.resolve("csv/representatives.csv"));
        var records = CSVFormat.RFC4180.builder().setHeader().get().parse(in)) {
      var lines = Files.readAllLines(directory.resolve("ndjson/representatives.ndjson"));
      var cells = records.getRecords();
      assertThat(lines).hasSameSizeAs(cells).hasSize(300);
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        assertThat(values(line))
            .containsExactlyElementsOf(
                cells.get(i).stream().filter(cell -> !cell.isEmpty()).toList());
      }
    }
  }

  @Test
  void a_broken_file_ends_in_the_middle_of_a_record() throws IOException {
    assertThat(run("whole")).isZero();
    assertThat(run("broken", "--broken")).isZero();

    var whole = Files.readAllBytes(directory.resolve("whole/representatives.csv"));
    var cut = Files.readAllBytes(directory.resolve("broken/representatives.csv"));
    assertThat(whole).startsWith(cut).hasSizeGreaterThan(cut.length);
    var lines = new String(cut, UTF_8).lines().toList();
    assertThat(lines.get(lines.size() - 1).split(",", -1)).hasSizeLessThan(14);
  }

  @Test
  void wrong_options_write_nothing() {
    assertThat(run("none", "--links=1000000")).isEqualTo(2);
    assertThat(run("none", "--changes=21")).isEqualTo(2);
    assertThat(run("none", "--format=xml")).isEqualTo(2);

    assertThat(directory.resolve("none")).doesNotExist();
  }

  private static List<String> values(String line) throws IOException {
    var values = new ArrayList<String>();
    try (var json = new JsonFactory().createParser(line)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue()) {
          values.add(json.getText());
        }
      }
    }
    return values;
  }

  private int run(String folder, String... options) {
    var arguments =
        Stream.of(
                Stream.of(directory.resolve(folder).toString()), SMALL.stream(), Stream.of(options))
            .flatMap(argument -> argument)
            .toArray(String[]::new);
    return new CommandLine(new SampleDataCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }

  private String digest(String folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.list(directory.resolve(folder))) {
      for (var file : files.sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
