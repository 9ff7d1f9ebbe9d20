package dev.representatives.adapter.rest.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A file that a page loads, as it is on the class path. */
final class Asset {
  private final String name;
  private final String contentType;
  private final byte[] content;

  private Asset(String name, String contentType, byte[] content) {
    this.name = name;
    this.contentType = contentType;
    this.content = content;
  }

  static Asset read(String name, String contentType, String location) {
    try (var stream = Asset.class.getClassLoader().getResourceAsStream(location)) {
      return new Asset(
          name,
          contentType,
          Optional.ofNullable(stream)
              .orElseThrow(() -> new IllegalStateException(location + " is not on the class path"))
              .readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last part of its path. */
  String name() {
    return name;
  }

  String contentType() {
    return contentType;
  }

  byte[] content() {
    return content.clone();
  }

  String text() {
    return new String(content, UTF_8);
  }
}
