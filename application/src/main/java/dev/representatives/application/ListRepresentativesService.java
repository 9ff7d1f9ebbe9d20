package dev.representatives.application;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.listing.SyncTime;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.port.in.ListRepresentatives;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Lists the representatives of a tenant. */
public final class ListRepresentativesService implements ListRepresentatives {
  private final RepresentativeLists lists;
  private final InstantSource clock;

  public ListRepresentativesService(RepresentativeLists lists, InstantSource clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public PageAsOf<ListedRepresentative> list(Query query) {
    var violations = new Violations(query.findings());
    var selection =
        RepresentativeSelection.parse(query.filters(), query.sort(), violations)
            .orElseThrow(() -> new FailureException(Failure.validation(violations.found())));
    var cursors = new Cursors("representatives " + selection, query.tenant());
    var after =
        cursors.position(query.request(), violations.found(), ListRepresentativesService::read);
    // Read before the list, so that a write in between is not missed next time. All parts have the
    // time of the first one: a write may change an entry of a part that was read before.
    Instant asOf = after.map(Position::asOf).orElseGet(() -> SyncTime.asOf(clock.instant()));
    return new PageAsOf<>(
        cursors.page(
            query.request(),
            limit -> lists.list(query.tenant(), selection, after.map(Position::entry), limit),
            last -> write(asOf, last.position())),
        asOf);
  }

  private static List<String> write(Instant asOf, RepresentativePosition last) {
    return List.of(Long.toString(asOf.toEpochMilli()), last.key(), last.reference().value());
  }

  private static Position read(List<String> parts) {
    return new Position(
        Instant.ofEpochMilli(Long.parseLong(parts.get(0))),
        new RepresentativePosition(parts.get(1), new RepresentativeReference(parts.get(2))));
  }

  private record Position(Instant asOf, RepresentativePosition entry) {}
}
