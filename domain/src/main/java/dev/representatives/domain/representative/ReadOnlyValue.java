package dev.representatives.domain.representative;

import dev.representatives.domain.validation.Location;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A value that a caller sends for a field that it cannot set, such as the time of the creation.
 *
 * @param location where the value stands
 * @param isCurrent whether the field has that value; only who read the value knows its form
 */
public record ReadOnlyValue(Location location, Predicate<RepresentativeSnapshot> isCurrent) {
  public ReadOnlyValue {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(isCurrent, "isCurrent");
  }
}
