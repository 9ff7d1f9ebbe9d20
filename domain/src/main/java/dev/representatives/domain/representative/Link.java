package dev.representatives.domain.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import java.time.Instant;
import java.util.Objects;

/**
 * That a representative is responsible for an account or a document.
 *
 * @param representative which representative
 * @param number which account or document
 * @param linkedAt since when; whole milliseconds
 * @param <N> accounts or documents
 */
public record Link<N extends LinkedNumber>(
    RepresentativeReference representative, N number, Instant linkedAt) {
  public Link {
    Objects.requireNonNull(representative, "representative");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(linkedAt, "linkedAt");
  }
}
