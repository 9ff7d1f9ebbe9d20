package dev.representatives.harness.model;

import java.util.Optional;

/** Nothing was shown. */
final class Unseen implements Observations {
  @Override
  public String time(String name) {
    throw new AssertionError("no request needs " + name);
  }

  @Override
  public Optional<String> cursor(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> tag(String state) {
    return Optional.empty();
  }
}
