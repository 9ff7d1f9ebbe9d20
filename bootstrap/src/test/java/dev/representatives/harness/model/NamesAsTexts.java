package dev.representatives.harness.model;

import java.time.Instant;
import java.util.Optional;

/** The names of the model are the texts, and times are in the order of their numbers. */
final class NamesAsTexts implements Observations {
  @Override
  public String time(String name) {
    return Instant.ofEpochSecond(Long.parseLong(name.substring(Expected.TIME.length()))).toString();
  }

  @Override
  public Optional<String> cursor(String name) {
    return Optional.of(name);
  }

  @Override
  public Optional<String> tag(String state) {
    return Optional.of('"' + state + '"');
  }
}
