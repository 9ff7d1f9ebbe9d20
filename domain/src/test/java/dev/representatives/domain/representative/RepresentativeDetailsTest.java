package dev.representatives.domain.representative;

import static dev.representatives.domain.representative.RepresentativeField.EMAIL;
import static dev.representatives.domain.representative.RepresentativeField.EXTRA_INFO;
import static dev.representatives.domain.representative.RepresentativeField.LANGUAGE;
import static dev.representatives.domain.representative.RepresentativeField.NAME;
import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
import static dev.representatives.domain.text.Texts.EMOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import dev.representatives.domain.FieldSamples;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Details and the draft that changes them. */
class RepresentativeDetailsTest {
  private static final RepresentativeDetails FULL = everyField();

  private final Violations violations = new Violations();

  @Test
  void every_field_is_set_from_its_own_text() {
    var draft = RepresentativeDraft.builder();
    for (RepresentativeField field : RepresentativeField.values()) {
      draft.set(field, sampleOf(field));
    }

    assertThat(RepresentativeDetails.EMPTY.with(draft.build(), violations)).isEqualTo(FULL);
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void every_field_is_kept_when_it_is_not_mentioned() {
    assertThat(FULL.with(RepresentativeDraft.builder().build(), violations)).isEqualTo(FULL);
  }

  @Test
  void every_field_can_be_cleared() {
    var draft = RepresentativeDraft.builder();
    for (RepresentativeField field : RepresentativeField.values()) {
      draft.clear(field);
    }

    assertThat(FULL.with(draft.build(), violations)).isEqualTo(RepresentativeDetails.EMPTY);
  }

  @ParameterizedTest
  @EnumSource
  void one_field_is_changed_without_the_others(RepresentativeField field) {
    var cleared = FULL.with(RepresentativeDraft.builder().clear(field).build(), violations);

    assertThat(cleared).isNotEqualTo(FULL);
    assertThat(
            cleared.with(
                RepresentativeDraft.builder().set(field, sampleOf(field)).build(), violations))
        .isEqualTo(FULL);
  }

  @ParameterizedTest
  @FieldSource("dev.representatives.domain.FieldSamples#TEXTS")
  void a_field_holds_as_many_characters_as_it_declares(RepresentativeField field) {
    String longest = longestOf(field);

    assertThat(violationsOf(field, longest)).isEmpty();
    assertThat(violationsOf(field, EMOJI + longest))
        .extracting(Violation::location, Violation::code)
        .containsExactly(tuple(field.location(), ViolationCode.TOO_LONG));
  }

  @ParameterizedTest
  @EnumSource
  void a_field_is_read_as_text_and_by_a_method_of_its_own(RepresentativeField field)
      throws ReflectiveOperationException {
    var details = RepresentativeDetails.builder().set(field, sampleOf(field)).build();

    assertThat(details.text(field)).contains(sampleOf(field));
    assertThat(accessorsOfValues(details))
        .as("the methods with a value")
        .singleElement()
        .satisfies(accessor -> assertThat(field.fieldName()).contains(inSnakeCase(accessor)));
  }

  @ParameterizedTest
  @EnumSource
  void a_field_rejects_null(RepresentativeField field) {
    var builder = RepresentativeDetails.builder();

    assertThatNullPointerException().isThrownBy(() -> builder.set(field, null));
  }

  @Test
  void later_calls_of_a_builder_do_not_change_the_built_details() {
    var builder = FULL.toBuilder().set(NAME, "Jane");
    var details = builder.build();

    builder.set(NAME, "June");

    assertThat(details.text(NAME)).contains("Jane");
    assertThat(FULL.text(NAME)).contains(sampleOf(NAME));
  }

  @Test
  void details_are_equal_when_their_values_are() {
    assertThat(everyField()).isEqualTo(FULL).hasSameHashCodeAs(FULL).hasToString(FULL.toString());
    assertThat(FULL).isNotEqualTo(RepresentativeDetails.EMPTY);
    assertThat(FULL.toString()).contains("NAME", sampleOf(NAME));
  }

  @ParameterizedTest
  @FieldSource("dev.representatives.domain.FieldSamples#TEXTS")
  void no_field_accepts_a_control_character_or_a_lone_surrogate(RepresentativeField field) {
    assertThat(violationsOf(field, "a\u0000b"))
        .extracting(Violation::code)
        .containsExactly(ViolationCode.CONTROL_CHARACTER);
    assertThat(violationsOf(field, "a\uD83D"))
        .extracting(Violation::code)
        .containsExactly(ViolationCode.LONE_SURROGATE);
  }

  @ParameterizedTest
  @FieldSource("dev.representatives.domain.FieldSamples#SINGLE_LINES")
  void a_field_holds_one_line_but_extra_info_several(RepresentativeField field) {
    assertThat(violationsOf(EXTRA_INFO, "a\r\n\tb")).isEmpty();
    assertThat(violationsOf(field, "a\nb")).hasSize(1);
  }

  @Test
  void a_language_may_be_sent_in_upper_case() {
    var draft = RepresentativeDraft.builder().set(LANGUAGE, "EN").build();

    assertThat(RepresentativeDetails.EMPTY.with(draft, violations).language())
        .contains(new LanguageCode("en"));
  }

  @Test
  void every_value_that_is_refused_is_recorded_and_its_field_left_as_it_was() {
    var draft =
        RepresentativeDraft.builder()
            .set(NAME, "Jane Smith")
            .set(EMAIL, "jsmith")
            .set(SUPERVISOR_REPRESENTATIVE_REFERENCE, " REP-002")
            .build();

    var details = FULL.with(draft, violations);

    assertThat(details.name()).contains(new RepresentativeName("Jane Smith"));
    assertThat(details.email()).isEqualTo(FULL.email());
    assertThat(details.supervisor()).isEqualTo(FULL.supervisor());
    assertThat(violations.found())
        .extracting(violation -> violation.location().name() + " " + violation.code())
        .containsExactly(
            "/email EMAIL_INVALID", "/supervisor_representative_reference SURROUNDING_WHITE_SPACE");
  }

  @Test
  void a_stored_value_is_not_refused_by_a_newer_rule() {
    var stored = withEmail("<jsmith@example.com>");

    assertThat(stored.with(draft(EMAIL, "<jsmith@example.com>"), violations)).isEqualTo(stored);
    assertThat(stored.with(draft(NAME, "June"), violations).email()).isEqualTo(stored.email());
    assertThat(violations.isEmpty()).isTrue();
    assertThat(stored.with(draft(EMAIL, "<june@example.com>"), violations)).isEqualTo(stored);
    assertThat(violations.found())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.EMAIL_INVALID);
  }

  @Test
  void a_full_write_clears_what_it_does_not_mention_and_keeps_what_it_repeats() {
    var stored = withEmail("<jsmith@example.com>");
    var draft =
        RepresentativeDraft.builder().set(EMAIL, "<jsmith@example.com>").build().clearingTheRest();

    var details = stored.with(draft, violations);

    assertThat(violations.isEmpty()).isTrue();
    assertThat(details.email()).isEqualTo(stored.email());
    assertThat(details.name()).isEmpty();
    assertThat(details.extraInfo()).isEmpty();
  }

  @Test
  void a_full_write_keeps_the_rest_of_the_draft() {
    var customFields = CustomFieldsDraft.builder().clearAll().build();
    var draft =
        RepresentativeDraft.builder()
            .customFields(customFields)
            .readOnly(new ReadOnlyValue(NAME.location(), current -> false))
            .build()
            .clearingTheRest();

    assertThat(draft.customFields()).isSameAs(customFields);
    draft.checkReadOnlyValues(Optional.empty(), violations);
    assertThat(violations.found()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_value_of_a_field_that_cannot_be_set_is_refused_unless_it_is_current(boolean isCurrent) {
    var location = Location.field("created_at");
    var draft =
        RepresentativeDraft.builder()
            .readOnly(new ReadOnlyValue(location, current -> isCurrent))
            .build();
    var stored =
        RepresentativeSnapshot.withoutLinks(
            Representative.create(
                new RepresentativeReference("REP-001"),
                FULL,
                CustomFields.EMPTY,
                Instant.parse("2026-11-22T17:37:00.123Z")));

    draft.checkReadOnlyValues(Optional.of(stored), violations);

    assertThat(violations.isEmpty()).isEqualTo(isCurrent);
  }

  @Test
  void without_a_representative_no_value_is_current() {
    var draft =
        RepresentativeDraft.builder()
            .readOnly(new ReadOnlyValue(Location.field("created_at"), current -> true))
            .build();

    draft.checkReadOnlyValues(Optional.empty(), violations);

    assertThat(violations.found())
        .extracting(violation -> violation.location().name() + " " + violation.code())
        .containsExactly("/created_at READ_ONLY_FIELD");
  }

  private static RepresentativeDetails withEmail(String email) {
    return FULL.toBuilder().set(EMAIL, email).build();
  }

  private static RepresentativeDraft draft(RepresentativeField field, String value) {
    return RepresentativeDraft.builder().set(field, value).build();
  }

  @Test
  void a_draft_distinguishes_absent_cleared_and_given_fields() {
    var draft = RepresentativeDraft.builder().set(NAME, "Jane Smith").clear(EMAIL).build();

    assertThat(draft.input(NAME)).isEqualTo(Input.of("Jane Smith"));
    assertThat(draft.input(EMAIL)).isEqualTo(Input.cleared());
    assertThat(draft.input(LANGUAGE)).isEqualTo(Input.absent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\t\n\u3000"})
  void blank_text_clears_a_field(String blank) {
    assertThat(RepresentativeDraft.builder().set(NAME, blank).build().input(NAME))
        .isEqualTo(Input.cleared());
  }

  @Test
  void white_space_around_other_text_is_kept() {
    assertThat(RepresentativeDraft.builder().set(NAME, " Jane ").build().input(NAME))
        .isEqualTo(Input.of(" Jane "));
  }

  @Test
  void a_field_that_is_set_twice_has_the_last_value() {
    var draft = RepresentativeDraft.builder().clear(NAME).set(NAME, "Jane").set(NAME, "June");

    assertThat(draft.build().input(NAME)).isEqualTo(Input.of("June"));
  }

  @Test
  void later_calls_of_a_builder_do_not_change_the_built_draft() {
    var builder = RepresentativeDraft.builder().set(NAME, "Jane Smith");
    var draft = builder.build();

    builder.clear(NAME).customFields(CustomFieldsDraft.builder().clearAll().build());

    assertThat(draft.input(NAME)).isEqualTo(Input.of("Jane Smith"));
    assertThat(draft.customFields()).isSameAs(CustomFieldsDraft.EMPTY);
  }

  @Test
  void a_draft_carries_what_becomes_of_the_custom_fields() {
    var customFields = CustomFieldsDraft.builder().clearAll().build();

    var draft = RepresentativeDraft.builder().customFields(customFields).build();

    assertThat(draft.customFields()).isSameAs(customFields);
  }

  @ParameterizedTest
  @EnumSource
  void a_field_is_found_by_its_name_and_pointed_at(RepresentativeField field) {
    assertThat(RepresentativeField.named(field.fieldName())).contains(field);
    assertThat(field.location().name()).isEqualTo("/" + field.fieldName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Name", "custom_fields", "reference"})
  void there_is_no_field_of_another_name(String name) {
    assertThat(RepresentativeField.named(name)).isEmpty();
  }

  private static RepresentativeDetails everyField() {
    var details = RepresentativeDetails.builder();
    for (RepresentativeField field : RepresentativeField.values()) {
      details.set(field, sampleOf(field));
    }
    return details.build();
  }

  private static String sampleOf(RepresentativeField field) {
    return FieldSamples.of(field, 0);
  }

  private static String longestOf(RepresentativeField field) {
    String sample = sampleOf(field);
    return EMOJI.repeat(field.maxLength() - CodePoints.length(sample)) + sample;
  }

  private static List<String> accessorsOfValues(RepresentativeDetails details)
      throws ReflectiveOperationException {
    var found = new ArrayList<String>();
    for (Method method : RepresentativeDetails.class.getMethods()) {
      if (method.getReturnType() == Optional.class
          && method.getParameterCount() == 0
          && ((Optional<?>) method.invoke(details)).isPresent()) {
        found.add(method.getName());
      }
    }
    return found;
  }

  private static String inSnakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static List<Violation> violationsOf(RepresentativeField field, String text) {
    var found = new Violations();
    RepresentativeDetails.EMPTY.with(RepresentativeDraft.builder().set(field, text).build(), found);
    return found.found();
  }
}
