package dev.representatives.sampledata;

import java.util.List;
import java.util.stream.Stream;

/**
 * The entries of one file.
 *
 * @param name of the file, without its extension
 * @param columns the names of the fields, as an import knows them
 * @param rows a cell for each column, empty for null
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {
  /** The beginning of the name of a custom field. */
  static final String CUSTOM = "custom_fields.collections.";

  /** The column that has a list. */
  static final String ACCOUNTS = "accounts";

  /** Separates the elements of a list. */
  static final String SEPARATOR = "|";

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The cells of one column. */
  public Stream<String> column(String column) {
    int index = columns.indexOf(column);
    return rows.stream().map(row -> row.get(index));
  }
}
