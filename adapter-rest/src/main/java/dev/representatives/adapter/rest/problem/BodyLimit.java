package dev.representatives.adapter.rest.problem;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** How large a body may be. */
@Singleton
final class BodyLimit {
  private final ByteSize largest;

  BodyLimit(@Value("${micronaut.server.max-request-size}") long largest) {
    this.largest = new ByteSize(largest);
  }

  /** What to do about a body that is larger. */
  String detail() {
    return "A body has at most " + largest + ".";
  }
}
