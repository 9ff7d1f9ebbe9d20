package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.listing.SyncTime;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.ListDeletions;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListDeletionsServiceTest {
  private static final Instant AS_OF =
      World.NOW.minus(SyncTime.LATEST_COMMIT).truncatedTo(ChronoUnit.MILLIS);
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  private final World world = new World();
  private final ListDeletions service =
      new ListDeletionsService(world.stores.deletions(), world.clock);

  @Test
  void deletions_are_listed_from_cursor_to_cursor_as_of_the_first_part() {
    deleted("B");
    deleted("A");
    world.clock.move(Duration.ofSeconds(1));
    deleted("0");
    world.clock.move(Duration.ofSeconds(-1));
    var first = list(Optional.empty(), Optional.empty());
    assertThat(references(first)).containsExactly("A");
    assertThat(first.page().data().get(0).deletedAt()).isEqualTo(World.NOW_KEPT);
    assertThat(first.asOf()).isEqualTo(AS_OF);
    world.clock.move(Duration.ofMinutes(5));
    var second = list(Optional.empty(), first.page().nextCursor());
    assertThat(references(second)).containsExactly("B");
    var third = list(Optional.empty(), second.page().nextCursor());
    assertThat(references(third)).containsExactly("0");
    assertThat(third.page().nextCursor()).isEmpty();
    assertThat(third.asOf()).isEqualTo(AS_OF);
  }

  @Test
  void the_time_of_the_first_deletion_can_be_given() {
    deleted("A");
    assertThat(references(since(World.NOW_KEPT))).containsExactly("A");
    assertThat(references(since(World.NOW_KEPT.plus(MILLISECOND)))).isEmpty();
  }

  @Test
  void the_deletion_of_a_representative_that_exists_again_is_not_listed_until_the_next_one() {
    deleted("A");
    world.given("A", Drafts.NOTHING);
    assertThat(references(since(Instant.EPOCH))).isEmpty();
    world.clock.move(Duration.ofSeconds(1));
    delete("A", WriteMode.COMMIT);
    assertThat(since(Instant.EPOCH).page().data())
        .containsExactly(
            new Deletion(World.reference("A"), World.NOW_KEPT.plus(Duration.ofSeconds(1))));
  }

  @Test
  void a_dry_run_and_a_refused_deletion_are_not_listed() {
    world.givenChain("REPORT", "BOSS");
    delete("REPORT", WriteMode.DRY_RUN);
    assertFails(FailureCode.REPRESENTATIVE_HAS_REPORTS, () -> delete("BOSS", WriteMode.COMMIT));
    assertThat(references(since(Instant.EPOCH))).isEmpty();
  }

  @Test
  void a_deletion_is_listed_for_thirty_days_and_removed_by_a_later_one() {
    deleted("A");
    world.clock.move(Deletion.LISTED);
    assertThat(references(since(Instant.EPOCH))).containsExactly("A");
    deleted("B");
    assertThat(stored()).containsExactly("A", "B");
    world.clock.move(MILLISECOND);
    assertThat(references(list(Optional.empty(), Optional.empty()))).containsExactly("B");
    assertThat(references(since(Instant.EPOCH))).containsExactly("B");
    assertThat(stored()).as("until the next deletion").containsExactly("A", "B");
    deleted("C");
    assertThat(stored()).containsExactly("B", "C");
  }

  @Test
  void a_deletion_removes_a_hundred_old_ones_at_most() {
    for (int i = 0; i < 150; i++) {
      world
          .stores
          .deletions()
          .add(world.acme, new Deletion(World.reference("OLD-" + i), World.NOW));
    }
    world.clock.move(Deletion.LISTED.plus(MILLISECOND));
    deleted("A");
    assertThat(stored()).hasSize(51);
    deleted("B");
    assertThat(stored()).containsExactly("A", "B");
  }

  @Test
  void a_cursor_is_valid_with_the_same_time_and_tenant_only() {
    deleted("A");
    deleted("B");
    var cursor = list(Optional.empty(), Optional.empty()).page().nextCursor();
    assertThat(violationsOf(() -> list(Optional.of(AS_OF.toString()), cursor)))
        .containsExactly("cursor CURSOR_INVALID");
    assertThat(violationsOf(() -> list(world.umbrella, Optional.empty(), cursor)))
        .containsExactly("cursor CURSOR_INVALID");
    var since = Optional.of("2026-11-22T18:00:00+01:00");
    var same = Optional.of("2026-11-22T17:00:00Z");
    assertThat(references(list(same, list(since, Optional.empty()).page().nextCursor())))
        .containsExactly("B");
  }

  @Test
  void all_violations_are_reported_together() {
    var finding = new Violation(Location.parameter("limit"), ViolationCode.TOO_SMALL, "It is 0.");
    assertThat(
            violationsOf(
                () ->
                    service.list(
                        new ListDeletions.Query(
                            world.acme,
                            Optional.of("yesterday"),
                            CursorRequest.FIRST,
                            List.of(finding)))))
        .containsExactly("limit TOO_SMALL", "since TIME_INVALID");
  }

  private void deleted(String reference) {
    world.given(reference, Drafts.NOTHING);
    delete(reference, WriteMode.COMMIT);
  }

  private void delete(String reference, WriteMode mode) {
    assertThat(
            world.delete.delete(
                new DeleteRepresentative.Command(
                    world.acme, reference, false, Precondition.NONE, mode, List.of())))
        .isEqualTo(WriteOutcome.DELETED);
  }

  private List<String> stored() {
    return world.stores.deletions().list(world.acme, Instant.EPOCH, Optional.empty(), 1000).stream()
        .map(deletion -> deletion.reference().value())
        .toList();
  }

  private PageAsOf<Deletion> since(Instant time) {
    return list(Optional.of(time.toString()), Optional.empty());
  }

  private PageAsOf<Deletion> list(Optional<String> since, Optional<String> cursor) {
    return list(world.acme, since, cursor);
  }

  private PageAsOf<Deletion> list(
      TenantId tenant, Optional<String> since, Optional<String> cursor) {
    return service.list(new ListDeletions.Query(tenant, since, new CursorRequest(cursor, 1)));
  }

  private static List<String> references(PageAsOf<Deletion> list) {
    return list.page().data().stream().map(deletion -> deletion.reference().value()).toList();
  }
}
