package dev.representatives.domain.representative;

import dev.representatives.domain.validation.Location;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A value that a caller sent for a read-only field, such as the creation time.
 *
 * @param location the location of the value in the request
 * @param isCurrent whether the field has this value; the parser supplies the test because only it
 *     knows the format
 */
public record ReadOnlyValue(Location location, Predicate<RepresentativeSnapshot> isCurrent) {
  public ReadOnlyValue {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(isCurrent, "isCurrent");
  }
}
