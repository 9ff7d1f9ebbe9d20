package dev.representatives.domain.listing;

import dev.representatives.domain.representative.Representative;
import java.util.Objects;

/**
 * An entry of a list of representatives.
 *
 * @param position where it stands in the list
 * @param representative the aggregate
 * @param accountsTotal how many accounts are linked
 * @param documentsTotal how many documents are linked
 */
public record ListedRepresentative(
    RepresentativePosition position,
    Representative representative,
    long accountsTotal,
    long documentsTotal) {
  public ListedRepresentative {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(representative, "representative");
  }
}
