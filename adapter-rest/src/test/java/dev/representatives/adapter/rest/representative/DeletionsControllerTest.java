package dev.representatives.adapter.rest.representative;

import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionsControllerTest {
  private static final String PATH = "/api/v1/ingest/deletions";
  private static final String NOW = "2026-11-22T17:37:00.123Z";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final DeletionsController controller = new DeletionsController(useCases.listDeletions);

  @BeforeEach
  void two_deletions() {
    var tenant = useCases.caller.tenant().id();
    for (var reference : new String[] {"REP-1", "REP-2"}) {
      useCases.createRepresentative.create(
          new CreateRepresentative.Command(
              tenant, reference, RepresentativeDraft.builder().build(), Precondition.NONE));
      assertThat(
              useCases.deleteRepresentative.delete(
                  new DeleteRepresentative.Command(tenant, reference, false, Precondition.NONE)))
          .isEqualTo(WriteOutcome.DELETED);
    }
  }

  @Test
  void a_part_leads_to_the_next_one_and_keeps_both_times() {
    var first = list("?since=" + NOW + "&limit=1");
    assertThat(first.data()).containsExactly(new DeletionsController.Entry("REP-1", NOW));
    assertThat(first.limit()).isEqualTo(1);
    assertThat(first.asOf()).isEqualTo("2026-11-22T17:35:00.123Z");
    assertThat(first.next())
        .startsWith(PATH + "?since=2026-11-22T17%3A37%3A00.123Z&cursor=")
        .endsWith("&limit=1");
    var second = list(first.next().substring(PATH.length()));
    assertThat(second.data()).containsExactly(new DeletionsController.Entry("REP-2", NOW));
    assertThat(second.next()).isNull();
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void the_time_is_optional() {
    assertThat(list("").data()).hasSize(2);
    assertThat(list("?since=2026-11-22T17:37:00.124Z").data()).isEmpty();
  }

  @Test
  void all_that_is_wrong_is_reported_together() {
    assertThat(violationsOf(() -> list("?since=now&limit=0&updated_since=x")))
        .containsExactlyInAnyOrder(
            "updated_since UNKNOWN_PARAMETER", "limit TOO_SMALL", "since TIME_INVALID");
  }

  private Listed<DeletionsController.Entry> list(String query) {
    return Listed.of(controller.list(Requests.get(PATH + query), useCases.caller));
  }
}
