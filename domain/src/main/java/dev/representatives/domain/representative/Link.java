package dev.representatives.domain.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import java.time.Instant;
import java.util.Objects;

/**
 * The responsibility of a representative for an account or a document.
 *
 * @param representative the reference of the representative
 * @param number the number of the account or document
 * @param linkedAt when the link was created; whole milliseconds
 * @param <N> the number type of accounts or documents
 */
public record Link<N extends LinkedNumber>(
    RepresentativeReference representative, N number, Instant linkedAt) {
  public Link {
    Objects.requireNonNull(representative, "representative");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(linkedAt, "linkedAt");
  }
}
