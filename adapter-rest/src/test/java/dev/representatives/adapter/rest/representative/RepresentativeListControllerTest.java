package dev.representatives.adapter.rest.representative;

import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepresentativeListControllerTest {
  private static final String PATH = "/api/v1/ingest/representatives";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final RepresentativeListController controller =
      new RepresentativeListController(useCases.listRepresentatives);

  @BeforeEach
  void two() {
    for (var reference : new String[] {"REP-1", "REP-2"}) {
      useCases.createRepresentative.create(
          new CreateRepresentative.Command(
              useCases.caller.tenant().id(),
              reference,
              RepresentativeDraft.builder().set(RepresentativeField.LANGUAGE, "de").build(),
              Precondition.NONE));
    }
  }

  @Test
  void a_part_leads_to_the_next_one_and_keeps_the_filter_and_the_time() {
    var first = list("?language=de&limit=1");
    assertThat(first.limit()).isEqualTo(1);
    assertThat(first.asOf()).isEqualTo("2026-11-22T17:35:00.123Z");
    assertThat(first.next()).startsWith(PATH + "?language=de&cursor=").endsWith("&limit=1");
    var second = list(first.next().substring(PATH.length()));
    assertThat(second.data())
        .extracting(e -> e.entry().position().reference().value())
        .containsExactly("REP-2");
    assertThat(second.next()).isNull();
  }

  @Test
  void fields_are_shown_if_they_are_named_or_if_none_is() {
    var some = list("?fields=name,accounts_total").data().get(0).fields();
    assertThat(some.has("name")).isTrue();
    assertThat(some.has("accounts_total")).isTrue();
    assertThat(some.has("reference")).isFalse();
    assertThat(list("").data().get(0).fields().has("updated_at")).isTrue();
  }

  @Test
  void all_that_is_wrong_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    list(
                        "?fields=accounts&limit=0&language=x&sort=age&has_email=1&updated_since=now"
                            + "&q=&x=1")))
        .containsExactlyInAnyOrder(
            "x UNKNOWN_PARAMETER",
            "limit TOO_SMALL",
            "fields UNKNOWN_VALUE",
            "language LANGUAGE_INVALID",
            "has_email UNKNOWN_VALUE",
            "updated_since TIME_INVALID",
            "q EMPTY",
            "sort UNKNOWN_VALUE");
  }

  private Listed<ListedResponse> list(String query) {
    return Listed.of(controller.list(Requests.get(PATH + query), useCases.caller));
  }
}
