package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import dev.representatives.bootstrap.client.Json;
import dev.representatives.bootstrap.client.LineReader;
import dev.representatives.bootstrap.client.Service;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes all entries of a resource as a file that an import reads. Everything is collected first,
 * in a temporary file: the columns of custom fields are known only at the end, and output that
 * looks complete must be complete.
 */
public final class Export {
  private static final String PART = "?limit=100";

  private final Service service;
  private final Resource resource;
  private final Progress progress;
  private final NavigableSet<String> customFields = new TreeSet<>();

  /**
   * Creates an export.
   *
   * @param err where to show progress
   * @param terminal whether it is a terminal
   */
  public Export(Service service, Resource resource, PrintStream err, boolean terminal) {
    this.service = service;
    this.resource = resource;
    this.progress = new Progress(err, terminal, System::nanoTime, OptionalLong.empty());
  }

  /**
   * Writes a file in the form that its name shows.
   *
   * @throws ClientException if there is no complete file
   */
  public void to(Path file) {
    var format = Format.of(file);
    try (var target = UnfinishedFile.of(file)) {
      write(format, target.out());
      target.complete();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /**
   * Writes to a stream, after everything was read.
   *
   * @throws ClientException if the output is not complete
   */
  public void to(OutputStream out, Format format) {
    try {
      write(format, out);
      out.flush();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private static ClientException unwritten(IOException e) {
    return ClientException.brokenOff(
        "The export cannot be written (%s).".formatted(FileErrors.words(e)));
  }

  private void write(Format format, OutputStream out) throws IOException {
    var collected = Files.createTempFile("representatives-export", ".tmp");
    collected.toFile().deleteOnExit();
    try {
      collect(collected);
      progress.end();
      if (format == Format.CSV) {
        writeCsv(collected, out);
      } else {
        Files.copy(collected, out);
      }
    } finally {
      Files.deleteIfExists(collected);
    }
  }

  private void collect(Path path) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
      var cursor = Optional.<String>empty();
      boolean isFirst = true;
      while (isFirst || cursor.isPresent()) {
        var part = part(cursor, isFirst);
        for (var entry : Json.member(part, "data").orElseThrow(Export::noList).values()) {
          var line = Fields.exported(entry);
          customFields.addAll(Fields.customFields(line).keySet());
          out.write(Json.write(line));
          out.write('\n');
          progress.done(false);
        }
        cursor = Json.text(part, "next_cursor");
        isFirst = false;
      }
    }
  }

  private JsonNode part(Optional<String> cursor, boolean isFirst) {
    try {
      return service.get(
          "/"
              + resource.path()
              + PART
              + cursor.map(text -> "&cursor=" + URLEncoder.encode(text, UTF_8)).orElse(""));
    } catch (ClientException e) {
      throw isFirst
          ? e
          : ClientException.brokenOff("The export is not complete: " + e.getMessage());
    }
  }

  private static ClientException noList() {
    return ClientException.notStarted("What responds is not this service; check --url.");
  }

  private void writeCsv(Path collected, OutputStream out) throws IOException {
    var columns = new ArrayList<>(resource.texts());
    columns.addAll(resource.readOnly());
    var header = new ArrayList<>(columns);
    customFields.forEach(name -> header.add(CsvColumns.CUSTOM + name));
    // The stream belongs to the caller, so the printer is flushed, and not closed.
    var printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, UTF_8)), Csv.format(Csv.COMMA));
    printer.printRecord(header);
    try (var lines = new LineReader(Files.newInputStream(collected), Integer.MAX_VALUE)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        printer.printRecord(cells(Json.read(line.get()).orElseThrow(), columns));
      }
    }
    printer.flush();
  }

  private List<String> cells(JsonNode line, List<String> columns) {
    var cells = new ArrayList<String>();
    for (var column : columns) {
      cells.add(Json.member(line, column).map(Export::cell).orElse(""));
    }
    var custom = Fields.customFields(line);
    for (var name : customFields) {
      cells.add(Optional.ofNullable(custom.get(name)).map(CustomCell::write).orElse(""));
    }
    return cells;
  }

  private static String cell(JsonNode value) {
    return value.isString() ? value.getStringValue() : new String(Json.write(value), UTF_8);
  }
}
