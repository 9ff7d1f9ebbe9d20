package dev.representatives.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.listing.RepresentativeSelection.Condition;
import dev.representatives.domain.validation.Violations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RepresentativeSelectionTest {
  private static final List<String> ORDERS =
      List.of("reference", "-reference", "name", "-name", "updated_at", "-updated_at");

  private final Violations violations = new Violations();

  @Test
  void without_a_filter_every_order_is_served() {
    assertThat(parse(Map.of(), "")).contains(RepresentativeSelection.ALL);
    for (var order : ORDERS) {
      assertThat(parse(Map.of(), order).orElseThrow().sort()).hasToString(order);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UPDATED_SINCE", "Q"})
  void a_filter_is_served_by_reference(RepresentativeFilter filter) {
    assertServes(Map.of(filter, valid(filter)), "reference", "reference", "-reference");
  }

  @Test
  void updates_are_served_by_their_time() {
    assertServes(
        Map.of(RepresentativeFilter.UPDATED_SINCE, "2026-11-22T17:37:00Z"),
        "updated_at",
        "updated_at",
        "-updated_at");
  }

  @Test
  void a_search_is_served_by_word_only() {
    assertServes(Map.of(RepresentativeFilter.Q, "a"), "word");
  }

  private void assertServes(
      Map<RepresentativeFilter, String> filters, String usual, String... served) {
    assertThat(parse(filters, "").orElseThrow().sort()).hasToString(usual);
    for (var order : ORDERS) {
      var found = new Violations();
      var selection = RepresentativeSelection.parse(filters, Optional.of(order), found);
      if (Arrays.asList(served).contains(order)) {
        assertThat(selection.orElseThrow().sort()).hasToString(order);
      } else {
        assertThat(codes(found)).as(order).containsExactly("sort UNSUPPORTED_COMBINATION");
      }
    }
  }

  @Test
  void two_filters_are_not_served() {
    assertThat(
            parse(
                Map.of(RepresentativeFilter.LANGUAGE, "de", RepresentativeFilter.SUPERVISOR, "R"),
                "-name"))
        .isEmpty();
    assertThat(codes(violations)).containsExactly("language UNSUPPORTED_COMBINATION");
  }

  @Test
  void a_combination_without_an_index_is_refused() {
    var sort = RepresentativeSelection.ALL.sort();
    assertThatThrownBy(
            () ->
                new RepresentativeSelection(
                    Optional.of(new Condition(RepresentativeFilter.Q, "a")), sort))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "LANGUAGE, DE, de",
    "EMAIL, Jane@X.ORG, jane@x.org",
    "DEPARTMENT, Sales, Sales",
    "HAS_EMAIL, true, true",
    "UPDATED_SINCE, 1970-01-01T01:00:00.0019+01:00, 1",
    "Q, \u00c4rger, \u00e4rger"
  })
  void what_means_the_same_is_one_text(RepresentativeFilter filter, String sent, String value) {
    assertThat(parse(Map.of(filter, sent), "").orElseThrow().condition())
        .contains(new Condition(filter, value));
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERVISOR, ' x', SURROUNDING_WHITE_SPACE",
    "LANGUAGE, eng, LANGUAGE_INVALID",
    "HAS_EMAIL, TRUE, UNKNOWN_VALUE",
    "UPDATED_SINCE, 2026-11-22, TIME_INVALID",
    "UPDATED_SINCE, 2026-11-22T17:37:00, TIME_INVALID",
    "UPDATED_SINCE, 1969-12-31T23:59:59Z, TIME_INVALID",
    "UPDATED_SINCE, +10000-01-01T00:00:00Z, TIME_INVALID",
    "Q, ' ', EMPTY",
    "Q, 12345678901234567890123456789012345678901, TOO_LONG"
  })
  void a_value_is_checked(RepresentativeFilter filter, String sent, String code) {
    assertThat(parse(Map.of(filter, sent), "age")).isEmpty();
    assertThat(codes(violations))
        .containsExactly(filter.parameterName() + " " + code, "sort UNKNOWN_VALUE");
  }

  @Test
  void the_word_is_no_order_to_choose() {
    assertThat(parse(Map.of(), "word")).isEmpty();
    assertThat(codes(violations)).containsExactly("sort UNKNOWN_VALUE");
  }

  private static String valid(RepresentativeFilter filter) {
    return switch (filter) {
      case HAS_EMAIL -> "false";
      default -> "de";
    };
  }

  private Optional<RepresentativeSelection> parse(
      Map<RepresentativeFilter, String> filters, String sort) {
    return RepresentativeSelection.parse(
        filters, Optional.of(sort).filter(text -> !text.isEmpty()), violations);
  }

  private static List<String> codes(Violations violations) {
    return violations.found().stream()
        .map(violation -> violation.location().name() + " " + violation.code().name())
        .toList();
  }
}
