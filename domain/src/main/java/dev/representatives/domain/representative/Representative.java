package dev.representatives.domain.representative;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * An internal contact, such as a sales rep or account manager, who is notified when a reminder
 * escalates. The aggregate root; immutable, so a change creates a new object.
 *
 * @param reference identifies it within its tenant
 * @param details the values of its fields
 * @param customFields the tenant-defined fields
 * @param createdAt when it was created; whole milliseconds
 * @param updatedAt when a write last changed it; whole milliseconds; links do not affect it
 * @param version 1 at creation, incremented with each change
 */
public record Representative(
    RepresentativeReference reference,
    RepresentativeDetails details,
    CustomFields customFields,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  public Representative {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(customFields, "customFields");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
    if (version < 1) {
      throw new IllegalArgumentException("a version is positive");
    }
  }

  /** Creates a new representative. */
  public static Representative create(
      RepresentativeReference reference,
      RepresentativeDetails details,
      CustomFields customFields,
      Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Representative(reference, details, customFields, at, at, 1);
  }

  /**
   * Returns this representative with other contents.
   *
   * @return this object if the contents are equal, otherwise the next version
   */
  public Representative revise(
      RepresentativeDetails newDetails, CustomFields newCustomFields, Instant now) {
    if (details.equals(newDetails) && customFields.equals(newCustomFields)) {
      return this;
    }
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Representative(
        reference,
        newDetails,
        newCustomFields,
        createdAt,
        at.isBefore(updatedAt) ? updatedAt : at,
        version + 1);
  }
}
