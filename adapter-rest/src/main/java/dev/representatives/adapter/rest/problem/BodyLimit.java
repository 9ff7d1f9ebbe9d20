package dev.representatives.adapter.rest.problem;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The maximum size of a body that is not streamed. */
@Singleton
final class BodyLimit {
  private final ByteSize largest;

  BodyLimit(
      @Value("${micronaut.server.max-request-size}") long ofAny,
      @Value("${micronaut.server.max-request-buffer-size}") long ofBuffered) {
    this.largest = new ByteSize(Math.min(ofAny, ofBuffered));
  }

  /** The detail of a problem about a larger body. */
  String detail() {
    return "The body exceeds the limit of " + largest + ".";
  }
}
