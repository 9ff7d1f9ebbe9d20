package dev.representatives.adapter.rest.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The copy of the API description that is under version control. */
final class ApiDescriptionCopy {
  private static final Path FILE = Path.of("..", "docs", "openapi.yaml");

  private ApiDescriptionCopy() {}

  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
