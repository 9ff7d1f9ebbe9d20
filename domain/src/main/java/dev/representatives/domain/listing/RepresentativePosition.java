package dev.representatives.domain.listing;

import dev.representatives.domain.representative.RepresentativeReference;
import java.util.Objects;

/**
 * The position of an entry in a list of representatives, which remains valid if the entry goes.
 *
 * @param key what the list is sorted by: the name, or an empty text without one; the time of the
 *     last update in milliseconds since 1970-01-01T00:00:00Z; the text that a search matches first;
 *     an empty text in a list that is sorted by reference
 * @param reference of the representative
 */
public record RepresentativePosition(String key, RepresentativeReference reference) {
  public RepresentativePosition {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reference, "reference");
  }
}
