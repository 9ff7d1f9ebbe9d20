package dev.representatives.domain.listing;

import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/**
 * The deletion of a representative. Deletions are listed by time, then by reference; each is its
 * own position in the list, which remains valid if the entry goes.
 *
 * @param reference the representative that was deleted
 * @param deletedAt when it was deleted; whole milliseconds
 */
public record Deletion(RepresentativeReference reference, Instant deletedAt)
    implements Comparable<Deletion> {
  /** How long a deletion is listed. */
  public static final Duration LISTED = Duration.ofDays(30);

  /** The name of the parameter with the time from which deletions are listed. */
  public static final String SINCE = "since";

  /** The location of that time in a request. */
  public static final Location SINCE_LOCATION = Location.parameter(SINCE);

  private static final Comparator<Deletion> ORDER =
      Comparator.comparing(Deletion::deletedAt).thenComparing(Deletion::reference);

  public Deletion {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(deletedAt, "deletedAt");
    deletedAt = deletedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time before which a deletion is not listed any more. */
  public static Instant oldestListed(Instant now) {
    return now.minus(LISTED).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public int compareTo(Deletion other) {
    return ORDER.compare(this, other);
  }
}
