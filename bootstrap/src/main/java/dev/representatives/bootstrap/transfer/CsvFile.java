package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import dev.representatives.bootstrap.client.Json;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A file of comma-separated values; each record after the header is a line of the bulk. */
final class CsvFile implements InputFile {
  private final Path path;
  private final char delimiter;
  private final List<String> header;
  private final CsvColumns columns;
  private final long count;

  private CsvFile(Path path, char delimiter, List<String> header, CsvColumns columns, long count) {
    this.path = path;
    this.delimiter = delimiter;
    this.header = header;
    this.columns = columns;
    this.count = count;
  }

  /**
   * Reads the file completely, so that nothing is sent of one that is broken.
   *
   * @throws ClientException with the line that is wrong
   */
  static CsvFile of(Resource resource, Path path) throws IOException {
    char delimiter = Csv.delimiter(path);
    try (var records = new Records(path, delimiter)) {
      var header = records.next();
      if (header.isEmpty()) {
        throw ClientException.notStarted(
            "The file %s is empty; its first line must name the columns.".formatted(path));
      }
      var columns = CsvColumns.of(resource, header.get());
      long count = 0;
      for (var cells = records.next(); cells.isPresent(); cells = records.next()) {
        if (cells.get().size() != columns.size()) {
          throw ClientException.notStarted(
              "Line %d of %s has %d cells, but the header has %d. Nothing was sent."
                  .formatted(records.line(), path, cells.get().size(), columns.size()));
        }
        count++;
      }
      return new CsvFile(path, delimiter, header.get(), columns, count);
    }
  }

  @Override
  public String unit() {
    return "record";
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public Lines open() throws IOException {
    var records = new Records(path, delimiter);
    records.next();
    return new Lines() {
      @Override
      public Optional<byte[]> next() throws IOException {
        return records.next().map(columns::line).map(Json::write);
      }

      @Override
      public void close() throws IOException {
        records.close();
      }
    };
  }

  @Override
  public void copyRefused(Refusals refusals, OutputStream out) throws IOException {
    int[] kept =
        IntStream.range(0, header.size())
            .filter(i -> !header.get(i).strip().equals(Fields.REFUSED_CODE))
            .filter(i -> !header.get(i).strip().equals(Fields.REFUSED_REASON))
            .toArray();
    if (hasByteOrderMark()) {
      out.write(Csv.BYTE_ORDER_MARK);
    }
    try (var records = new Records(path, delimiter);
        var printer =
            new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, UTF_8)), Csv.format(delimiter))) {
      records.next();
      printer.printRecord(with(kept, header, Fields.REFUSED_CODE, Fields.REFUSED_REASON));
      long number = 0;
      for (var cells = records.next(); cells.isPresent(); cells = records.next()) {
        number++;
        var refusal = refusals.of(number);
        if (refusal.isPresent()) {
          printer.printRecord(
              with(kept, cells.get(), refusal.get().code(), refusal.get().reason()));
        }
      }
    }
  }

  private static List<String> with(int[] kept, List<String> cells, String code, String reason) {
    var all = new ArrayList<String>();
    for (int i : kept) {
      all.add(cells.get(i));
    }
    all.add(code);
    all.add(reason);
    return all;
  }

  private boolean hasByteOrderMark() throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(path))) {
      return Csv.skipByteOrderMark(in);
    }
  }

  /** The records of the file, with the header. */
  private static final class Records implements AutoCloseable {
    private final Path path;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;

    Records(Path path, char delimiter) throws IOException {
      this.path = path;
      this.parser = CSVParser.parse(Csv.open(path), Csv.format(delimiter));
      this.records = parser.iterator();
    }

    Optional<List<String>> next() {
      try {
        if (!records.hasNext()) {
          return Optional.empty();
        }
        var cells = records.next().toList();
        line = parser.getCurrentLineNumber();
        return Optional.of(cells);
      } catch (UncheckedIOException e) {
        throw ClientException.notStarted(
            "The file %s cannot be read from line %d on (%s). Nothing was sent."
                .formatted(path, line + 1, FileErrors.words(e.getCause())));
      }
    }

    /** The line in which the last record ends. */
    long line() {
      return line;
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
