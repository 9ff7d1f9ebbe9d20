package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.Arrays;

/** The size limits for parts of a JSON body; the body itself has its own limit. */
enum JsonLimit {
  DEPTH(100, "Document nesting depth", "The body is nested more than %d levels deep."),
  NUMBER(1000, "Number value length", "A number in the body has more than %d characters."),
  KEY(50_000, "Name length", "A key in the body has more than %d characters."),
  STRING(20_000_000, "String value length", "A string in the body has more than %d characters.");

  static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEPTH.most)
          .maxNumberLength(NUMBER.most)
          .maxNameLength(KEY.most)
          .maxStringLength(STRING.most)
          .build();

  private final int most;
  private final String parserMessage;
  private final String detail;

  JsonLimit(int most, String parserMessage, String detail) {
    this.most = most;
    this.parserMessage = parserMessage;
    this.detail = detail;
  }

  /** The detail for a body that the parser refused: the limit that the body exceeds. */
  static String brokenBy(StreamConstraintsException e) {
    return Arrays.stream(values())
        .filter(limit -> e.getOriginalMessage().startsWith(limit.parserMessage))
        .findFirst()
        .map(limit -> limit.detail.formatted(limit.most))
        .orElse("A part of the body is too large.");
  }
}
