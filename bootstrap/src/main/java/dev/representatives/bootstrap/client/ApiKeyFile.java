package dev.representatives.bootstrap.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a key from a file, so that neither the list of processes nor a shell history shows it. */
final class ApiKeyFile {
  private static final String OPTION = "The file %s of --key-file ";

  private ApiKeyFile() {}

  /** The only line of the file. */
  static String read(Path file) {
    String key = content(file).strip();
    if (key.isEmpty()) {
      throw ClientException.notStarted((OPTION + "is empty.").formatted(file));
    }
    if (!key.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw ClientException.notStarted(
          (OPTION + "must have one line with the key, as keys create prints it.").formatted(file));
    }
    return key;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw ClientException.notStarted(
          (OPTION + "cannot be read (%s).").formatted(file, FileErrors.words(e)));
    }
  }
}
