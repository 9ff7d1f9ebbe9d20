package dev.representatives.application;

import static dev.representatives.application.Failures.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.SyncTime;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.port.in.ListRepresentatives;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListRepresentativesServiceTest {
  private static final Instant AS_OF =
      World.NOW.minus(SyncTime.LATEST_COMMIT).truncatedTo(ChronoUnit.MILLIS);

  private final World world = new World();
  private final ListRepresentatives service =
      new ListRepresentativesService(world.stores.representativeLists(), world.clock);

  @BeforeEach
  void two() {
    world.given("REP-001", Drafts.NOTHING);
    world.given("REP-002", Drafts.NOTHING);
  }

  @Test
  void representatives_are_listed_from_cursor_to_cursor_as_of_the_first_part() {
    var first = list(Map.of(), "-reference", Optional.empty());
    assertThat(references(first)).containsExactly("REP-002");
    assertThat(first.asOf()).isEqualTo(AS_OF);
    world.clock.move(Duration.ofMinutes(5));
    var second = list(Map.of(), "-reference", first.page().nextCursor());
    assertThat(references(second)).containsExactly("REP-001");
    assertThat(second.page().nextCursor()).isEmpty();
    assertThat(second.asOf()).isEqualTo(AS_OF);
    assertThat(list(Map.of(), "reference", Optional.empty()).asOf()).isAfter(AS_OF);
  }

  @Test
  void a_cursor_is_valid_with_the_same_filter_and_order_and_tenant_only() {
    var cursor = list(Map.of(), "name", Optional.empty()).page().nextCursor();
    assertThat(violationsOf(() -> list(Map.of(), "-name", cursor)))
        .containsExactly("cursor CURSOR_INVALID");
    var byType = Map.of(RepresentativeFilter.HAS_EMAIL, "false");
    var filtered = list(byType, "reference", Optional.empty()).page().nextCursor();
    assertThat(references(list(byType, "reference", filtered))).containsExactly("REP-002");
    assertThat(violationsOf(() -> list(Map.of(), "reference", filtered)))
        .containsExactly("cursor CURSOR_INVALID");
    assertThat(
            violationsOf(
                () ->
                    service.list(
                        new ListRepresentatives.Query(
                            world.umbrella,
                            Map.of(),
                            Optional.of("name"),
                            new CursorRequest(cursor, 1)))))
        .containsExactly("cursor CURSOR_INVALID");
  }

  @Test
  void all_violations_are_reported_together() {
    var finding = new Violation(Location.parameter("limit"), ViolationCode.TOO_SMALL, "It is 0.");
    assertThat(
            violationsOf(
                () ->
                    service.list(
                        new ListRepresentatives.Query(
                            world.acme,
                            Map.of(RepresentativeFilter.LANGUAGE, "x"),
                            Optional.of("age"),
                            CursorRequest.FIRST,
                            List.of(finding)))))
        .containsExactly("limit TOO_SMALL", "language LANGUAGE_INVALID", "sort UNKNOWN_VALUE");
  }

  private PageAsOf<ListedRepresentative> list(
      Map<RepresentativeFilter, String> filters, String sort, Optional<String> cursor) {
    return service.list(
        new ListRepresentatives.Query(
            world.acme, filters, Optional.of(sort), new CursorRequest(cursor, 1)));
  }

  private static List<String> references(PageAsOf<ListedRepresentative> list) {
    return list.page().data().stream()
        .map(entry -> entry.representative().reference().value())
        .toList();
  }
}
