package dev.representatives.sampledata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A form of the files that an import reads. */
public enum Format {
  CSV {
    @Override
    void write(Table table, ByteArrayOutputStream out) throws IOException {
      try (var printer = CSVFormat.RFC4180.print(new OutputStreamWriter(out, UTF_8))) {
        printer.printRecord(table.columns());
        for (var row : table.rows()) {
          printer.printRecord(row);
        }
      }
    }
  },
  NDJSON {
    @Override
    void write(Table table, ByteArrayOutputStream out) throws IOException {
      try (var json = new JsonFactory().createGenerator(out)) {
        json.setRootValueSeparator(null);
        for (var row : table.rows()) {
          line(json, table.columns(), row);
          json.writeRaw('\n');
        }
      }
    }
  };

  /** The bytes of a file. */
  public byte[] bytes(Table table) {
    try {
      var out = new ByteArrayOutputStream();
      write(table, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  abstract void write(Table table, ByteArrayOutputStream out) throws IOException;

  /** An empty cell is an absent field. */
  private static void line(JsonGenerator json, List<String> columns, List<String> row)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!column.startsWith(Table.CUSTOM) && !row.get(i).isEmpty()) {
        field(json, column, row.get(i));
      }
    }
    if (columns.stream().anyMatch(column -> column.startsWith(Table.CUSTOM))) {
      json.writeObjectFieldStart("custom_fields");
      json.writeObjectFieldStart("collections");
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).startsWith(Table.CUSTOM)) {
          json.writeStringField(columns.get(i).substring(Table.CUSTOM.length()), row.get(i));
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, String column, String cell) throws IOException {
    if (!column.equals(Table.ACCOUNTS)) {
      json.writeStringField(column, cell);
      return;
    }
    json.writeArrayFieldStart(column);
    for (String number : cell.split("\\" + Table.SEPARATOR, -1)) {
      json.writeString(number);
    }
    json.writeEndArray();
  }
}
