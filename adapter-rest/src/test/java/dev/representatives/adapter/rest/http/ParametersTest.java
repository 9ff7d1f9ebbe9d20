package dev.representatives.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private final Violations findings = new Violations();

  @Test
  void without_a_query_the_first_page_is_meant_and_nothing_is_wrong() {
    assertThat(page("")).isEqualTo(PageRequest.FIRST);
    assertThat(Parameters.none(Requests.get("/"))).isEmpty();
    assertThat(findings.isEmpty()).isTrue();
  }

  @Test
  void a_page_and_a_limit_are_read() {
    assertThat(page("?page=3&limit=7")).isEqualTo(new PageRequest(3, 7));
    assertThat(page("?limit=9223372036854775807").limit()).isEqualTo(PageRequest.MAX_LIMIT);
    assertThat(findings.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "page=x, page NOT_AN_INTEGER",
    "page=, page NOT_AN_INTEGER",
    "page=1.0, page NOT_AN_INTEGER",
    "page=%2B1, page NOT_AN_INTEGER",
    "page=9223372036854775808, page NOT_AN_INTEGER",
    "page=0, page TOO_SMALL",
    "limit=-1, limit TOO_SMALL",
    "page=1&page=2, page REPEATED_PARAMETER",
    "pgae=1, pgae UNKNOWN_PARAMETER"
  })
  void what_cannot_be_read_is_found(String query, String finding) {
    page("?" + query);

    assertThat(codes(findings.found())).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=x", "page=0", "limit=0&limit=x"})
  void what_cannot_be_read_leaves_the_first_page(String query) {
    assertThat(page("?" + query)).isEqualTo(PageRequest.FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "==", "=a", "a=1&=2"})
  void a_value_without_a_name_is_found(String query) {
    var found = Parameters.none(Requests.get("/?" + query));

    assertThat(codes(found)).contains(" UNKNOWN_PARAMETER");
  }

  @Test
  void an_operation_without_parameters_knows_none() {
    var found = Parameters.none(Requests.get("/?page=1&" + "x".repeat(150)));

    assertThat(codes(found))
        .containsExactly("page UNKNOWN_PARAMETER", "x".repeat(100) + "\u2026 UNKNOWN_PARAMETER");
    assertThat(found)
        .extracting(Violation::detail)
        .containsOnly("This operation takes no query parameters.");
  }

  @Test
  void a_deletion_includes_links_only_when_that_is_requested() {
    assertThat(Parameters.cascadesLinks(Requests.get("/"), findings)).isFalse();
    assertThat(Parameters.cascadesLinks(Requests.get("/?cascade=links"), findings)).isTrue();
    assertThat(findings.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"cascade=reports, cascade UNKNOWN_VALUE", "cascade=Links, cascade UNKNOWN_VALUE"})
  void what_a_deletion_cannot_include_is_found(String query, String finding) {
    Parameters.cascadesLinks(Requests.get("/?" + query), findings);

    assertThat(codes(findings.found())).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "'', COMMIT, false",
    "dry_run=false, COMMIT, false",
    "dry_run=true, DRY_RUN, true",
    "cascade=links&dry_run=true, DRY_RUN, true"
  })
  void a_write_is_a_dry_run_only_when_that_is_requested(
      String query, WriteMode mode, boolean dryRun) {
    var request = Requests.get("/?" + query);

    assertThat(Parameters.writeMode(request, findings, Parameters.CASCADE)).isEqualTo(mode);
    assertThat(SentRequest.isDryRun(request)).isEqualTo(dryRun);
    assertThat(findings.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "dry_run=, dry_run UNKNOWN_VALUE",
    "dry_run=TRUE, dry_run UNKNOWN_VALUE",
    "dry_run=1, dry_run UNKNOWN_VALUE",
    "dry_run=true&dry_run=false, dry_run REPEATED_PARAMETER",
    "dry-run=true, dry-run UNKNOWN_PARAMETER",
    "cascade=links&cascade=links, cascade REPEATED_PARAMETER",
    "cascades=links, cascades UNKNOWN_PARAMETER"
  })
  void what_a_write_does_not_take_is_found(String query, String finding) {
    var unused = Parameters.writeMode(Requests.get("/?" + query), findings, Parameters.CASCADE);

    assertThat(codes(findings.found())).containsExactly(finding);
  }

  @Test
  void an_operation_with_one_parameter_names_it() {
    var unused = Parameters.writeMode(Requests.get("/?x=1"), findings);

    assertThat(findings.found())
        .extracting(Violation::detail)
        .containsExactly("The only query parameter of this operation is dry_run.");
  }

  @Test
  void a_limit_of_removals_is_read() {
    assertThat(Parameters.maxRemovals(Requests.get("/"), findings)).isEmpty();
    assertThat(Parameters.maxRemovals(Requests.get("/?max_removals=0"), findings))
        .contains(new RemovalLimit(0));
    assertThat(findings.isEmpty()).isTrue();
  }

  @Test
  void a_limit_of_removals_that_cannot_be_read_is_found() {
    assertThat(Parameters.maxRemovals(Requests.get("/?max_removals=-1"), findings)).isEmpty();
    assertThat(Parameters.maxRemovals(Requests.get("/?max_removals=x"), findings)).isEmpty();

    assertThat(codes(findings.found()))
        .containsExactly("max_removals TOO_SMALL", "max_removals NOT_AN_INTEGER");
  }

  @Test
  void an_operation_with_parameters_names_them() {
    page("?x=1");

    assertThat(findings.found())
        .extracting(Violation::detail)
        .containsExactly("The query parameters of this operation are page and limit.");
  }

  @Test
  void an_operation_with_a_parameter_of_its_own_knows_and_names_that_too() {
    var request = Requests.get("/?depth=7&x=1");

    assertThat(Parameters.page(request, findings, "depth")).isEqualTo(PageRequest.FIRST);

    assertThat(Parameters.integer(request, "depth", findings, value -> value)).contains(7L);
    assertThat(findings.found())
        .extracting(Violation::detail)
        .containsExactly("The query parameters of this operation are depth, page and limit.");
  }

  @Test
  void a_parameter_that_is_not_sent_or_breaks_its_rule_has_no_value() {
    var request = Requests.get("/?page=0");

    assertThat(Parameters.integer(request, "depth", findings, value -> value)).isEmpty();
    assertThat(findings.isEmpty()).isTrue();
    assertThat(Parameters.integer(request, "page", findings, PageRequest::requirePage)).isEmpty();
    assertThat(codes(findings.found())).containsExactly("page TOO_SMALL");
  }

  private PageRequest page(String query) {
    return Parameters.page(Requests.get("/" + query), findings);
  }

  private static List<String> codes(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.location().name() + " " + violation.code().name())
        .toList();
  }
}
