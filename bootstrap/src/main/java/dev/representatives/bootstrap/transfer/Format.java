package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.ClientException;
import java.nio.file.Path;
import java.util.Locale;

/** The form of a file. */
public enum Format {
  CSV,
  NDJSON;

  /**
   * The form that the name of a file shows.
   *
   * @throws ClientException if it shows none
   */
  static Format of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".ndjson")) {
      return NDJSON;
    }
    throw ClientException.notStarted(
        "The name of the file %s must end in .csv or .ndjson.".formatted(file));
  }
}
