package dev.representatives.application;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.listing.SyncTime;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.port.in.ListDeletions;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lists the deleted representatives of a tenant. */
public final class ListDeletionsService implements ListDeletions {
  private final DeletionLog deletions;
  private final InstantSource clock;

  public ListDeletionsService(DeletionLog deletions, InstantSource clock) {
    this.deletions = deletions;
    this.clock = clock;
  }

  @Override
  public PageAsOf<Deletion> list(Query query) {
    var violations = new Violations(query.findings());
    var since =
        query
            .since()
            .flatMap(text -> violations.parse(Deletion.SINCE_LOCATION, text, SyncTime::parse));
    if (since.isEmpty() && query.since().isPresent()) {
      throw new FailureException(Failure.validation(violations.found()));
    }
    var cursors =
        new Cursors(
            "deletions " + since.map(Instant::toString).orElse("of all times"), query.tenant());
    var after = cursors.position(query.request(), violations.found(), ListDeletionsService::read);
    // Read before the list, so that a deletion in between is not missed next time.
    Instant now = clock.instant();
    Instant asOf = after.map(Position::asOf).orElseGet(() -> SyncTime.asOf(now));
    Instant first = first(since, Deletion.oldestListed(now));
    return new PageAsOf<>(
        cursors.page(
            query.request(),
            limit -> deletions.list(query.tenant(), first, after.map(Position::entry), limit),
            last -> write(asOf, last)),
        asOf);
  }

  private static Instant first(Optional<Instant> since, Instant oldest) {
    return since.filter(oldest::isBefore).orElse(oldest);
  }

  private static List<String> write(Instant asOf, Deletion last) {
    return List.of(
        Long.toString(asOf.toEpochMilli()),
        Long.toString(last.deletedAt().toEpochMilli()),
        last.reference().value());
  }

  private static Position read(List<String> parts) {
    return new Position(
        time(parts.get(0)),
        new Deletion(new RepresentativeReference(parts.get(2)), time(parts.get(1))));
  }

  private static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  private record Position(Instant asOf, Deletion entry) {}
}
