package dev.representatives.adapter.rest.dataquality;

import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataQualityControllerTest {
  private static final String PATH = "/api/v1/ingest/reports/data-quality";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final DataQualityController controller =
      new DataQualityController(useCases.reportDataQuality);

  @BeforeEach
  void two_representatives_without_an_email() {
    for (var reference : new String[] {"REP-001", "REP-002"}) {
      useCases.createRepresentative.create(
          new CreateRepresentative.Command(
              useCases.caller.tenant().id(),
              reference,
              RepresentativeDraft.builder().build(),
              Precondition.NONE));
    }
  }

  @Test
  void without_a_check_all_are_counted_in_their_order() {
    var counts = (DataQualityController.Counts) get("").body();

    assertThat(counts.counts())
        .containsExactly(
            Map.entry("no_email", 2L),
            Map.entry("shared_email", 0L),
            Map.entry("unreachable_chain", 2L),
            Map.entry("account_without_representative", 0L),
            Map.entry("unreachable_document", 0L));
  }

  @Test
  void the_next_page_is_one_of_the_same_check() {
    var first = Listed.of(get("?check=no_email&since=2026-01-01&limit=1"));

    assertThat(first.data()).isEqualTo(List.of("REP-001"));
    assertThat(first.next()).isEqualTo(PATH + "?check=no_email&since=2026-01-01&page=2&limit=1");
    var second = Listed.of(controller.get(Requests.get(first.next()), useCases.caller));
    assertThat(second.data()).isEqualTo(List.of("REP-002"));
    assertThat(second.next()).isNull();
  }

  @Test
  void a_page_needs_a_check() {
    assertThat(violationsOf(() -> get("?page=1&limit=1")))
        .containsExactly("page UNKNOWN_PARAMETER", "limit UNKNOWN_PARAMETER");
  }

  @Test
  void everything_that_is_wrong_is_reported_together() {
    assertThat(violationsOf(() -> get("?check=no_mail&since=x&page=0&depth=1")))
        .containsExactlyInAnyOrder(
            "check UNKNOWN_VALUE",
            "since DATE_INVALID",
            "page TOO_SMALL",
            "depth UNKNOWN_PARAMETER");
  }

  @Test
  void a_reader_that_needs_no_copy_gets_none() {
    var any = Requests.with(Requests.get(PATH), HttpHeaders.IF_NONE_MATCH, "*");

    assertThat((Object) controller.get(any, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void a_reader_that_needs_no_copy_is_refused_for_what_is_wrong() {
    var any = Requests.with(Requests.get(PATH + "?since=x"), HttpHeaders.IF_NONE_MATCH, "*");

    assertThat(violationsOf(() -> controller.get(any, useCases.caller)))
        .containsExactly("since DATE_INVALID");
  }

  private HttpResponse<?> get(String query) {
    return controller.get(Requests.get(PATH + query), useCases.caller);
  }
}
