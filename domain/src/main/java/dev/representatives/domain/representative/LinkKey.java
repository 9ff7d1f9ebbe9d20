package dev.representatives.domain.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import java.util.Objects;

/**
 * Identifies a link within a tenant.
 *
 * @param representative the reference of the representative
 * @param number the number of the account or document
 */
public record LinkKey(RepresentativeReference representative, LinkedNumber number) {
  public LinkKey {
    Objects.requireNonNull(representative, "representative");
    Objects.requireNonNull(number, "number");
  }
}
