package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.FieldSamples;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The valid values of references and fields. */
class FieldRuleScenarios extends Scenarios {
  static final List<String> FIELDS = Fields.NAMES;
  static final List<RepresentativeField> FREE_FIELDS = Fields.FREE;
  static final List<String> SINGLE_LINE_FIELDS =
      FieldSamples.SINGLE_LINES.stream().map(RepresentativeField::fieldName).toList();

  private static final int LONGEST_REFERENCE = 255;

  @ParameterizedTest
  @FieldSource("FREE_FIELDS")
  void a_text_has_up_to_so_many_characters_and_is_never_cut(RepresentativeField field) {
    String name = field.fieldName();
    for (var character : List.of("a", "\u4e2d", EMOJI)) {
      String text = character.repeat(field.maxLength());
      assertThat(put(name, text).is(201).text("/" + name)).isEqualTo(text);
      put(name, text + character).refuses("/" + name, "TOO_LONG");
    }
  }

  @Test
  void an_email_has_up_to_254_characters() {
    String longest = EMOJI.repeat(250) + "@b.c";

    assertThat(put("email", longest).is(201).text("/email")).isEqualTo(longest);
    put("email", "a" + longest).refuses("/email", "TOO_LONG");
  }

  @Test
  void a_supervisor_has_up_to_255_characters() {
    String supervisor = longestReference();
    given().representative(supervisor, Map.of());

    assertThat(
            put("supervisor_representative_reference", supervisor)
                .is(201)
                .text("/supervisor_representative_reference"))
        .isEqualTo(supervisor);
    put("supervisor_representative_reference", supervisor + EMOJI)
        .refuses("/supervisor_representative_reference", "TOO_LONG");
  }

  @ParameterizedTest
  @FieldSource("FIELDS")
  void text_that_is_blank_counts_as_null(String field) {
    for (var blank : List.of("", "\t \u3000")) {
      assertThat(put(field, blank).is(201).at("/" + field).isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("SINGLE_LINE_FIELDS")
  void a_single_line_holds_no_control_characters(String field) {
    for (var control : List.of("\u0000", "\n", "\u0085")) {
      put(field, "a" + control + "@b.c").refuses("/" + field, "CONTROL_CHARACTER");
    }
  }

  @Test
  void extra_info_holds_tabs_and_line_breaks_but_no_other_control_characters() {
    String lines = "\tfirst\nsecond\r\nthird\n";
    assertThat(put("extra_info", lines).is(201).text("/extra_info")).isEqualTo(lines);
    for (var control : List.of("\u0000", "\u0085")) {
      put("extra_info", "a" + control).refuses("/extra_info", "CONTROL_CHARACTER");
    }
  }

  @ParameterizedTest
  @FieldSource("FIELDS")
  void other_json_types_are_refused_and_never_coerced(String field) {
    for (var value : List.of("5", "true", "[]", "{}")) {
      api()
          .post(Paths.representative(Unique.reference()))
          .json("{\"" + field + "\": " + value + "}")
          .send()
          .refuses("/" + field, "WRONG_TYPE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.B+c'd\"/..@b.c", "\u4e2d\u6587@\u4f8b\u5b50.\u4e2d\u56fd"})
  void an_email_of_the_loosest_form_is_kept_as_it_is(String email) {
    assertThat(put("email", email).is(201).text("/email")).isEqualTo(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsmith", "a@b@c.d", "Jane <a@b.c>"})
  void another_email_is_refused(String email) {
    put("email", email).refuses("/email", "EMAIL_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "mobile_phone", "fax"})
  void numbers_of_phones_are_free_text(String field) {
    String text = " +44 (0)20 / 7946-0000 ext. five ";
    assertThat(put(field, text).is(201).text("/" + field)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "HE, he"})
  void a_language_is_an_iso_639_1_code_and_stored_in_lower_case(String sent, String stored) {
    assertThat(put("language", sent).is(201).text("/language")).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({"en-US, en", "deu, de"})
  void another_form_of_a_language_is_refused_with_the_code_that_was_meant(
      String sent, String meant) {
    var answer = put("language", sent).refuses("/language", "LANGUAGE_INVALID");

    assertThat(answer.text("/errors/0/detail")).contains(" " + meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", " en"})
  void an_unknown_language_is_refused(String language) {
    put("language", language).refuses("/language", "LANGUAGE_INVALID");
  }

  @Test
  void a_supervisor_is_a_representative() {
    var answer =
        put("supervisor_representative_reference", Unique.reference())
            .refuses("/supervisor_representative_reference", "SUPERVISOR_NOT_FOUND");

    assertThat(answer.at("/errors")).hasSize(1);
  }

  @Test
  void a_supervisor_is_compared_by_code_point() {
    String supervisor = given().representative();
    put("supervisor_representative_reference", supervisor.toLowerCase(java.util.Locale.ROOT))
        .refuses("/supervisor_representative_reference", "SUPERVISOR_NOT_FOUND");
  }

  @Test
  void a_representative_cannot_supervise_itself() {
    String reference = Unique.reference();
    var itself = Map.<String, Object>of("supervisor_representative_reference", reference);
    String path = Paths.representative(reference);
    api()
        .post(path)
        .json(itself)
        .send()
        .refuses("/supervisor_representative_reference", "SUPERVISOR_IS_SELF");
    api()
        .put(path)
        .json(itself)
        .send()
        .refuses("/supervisor_representative_reference", "SUPERVISOR_IS_SELF");
    given().representative(reference, Map.of());
    api()
        .patch(path)
        .json(itself)
        .send()
        .refuses("/supervisor_representative_reference", "SUPERVISOR_IS_SELF");
  }

  @Test
  void a_name_may_have_the_characters_that_an_email_may_not() {
    String name = "<\u200BJane\u202E;, \uFEFFmailto:> \u00AD";
    for (var field : Fields.FREE_NAMES) {
      assertThat(put(field, name).is(201).text("/" + field)).isEqualTo(name);
    }
  }

  @Test
  void several_emails_are_refused_because_one_is_allowed() {
    assertThat(put("email", "a@b.c; d@e.f").text("/errors/0/detail"))
        .startsWith("One address is allowed");
  }

  @Test
  void a_cycle_of_supervisors_is_refused_with_its_path() {
    String top = given().representative();
    String middle = given().representative(supervisedBy(top));
    String bottom = given().representative(supervisedBy(middle));
    for (var method : List.of("PUT", "PATCH")) {
      var answer =
          api()
              .call(method, Paths.representative(top))
              .json(supervisedBy(bottom))
              .send()
              .refuses("/supervisor_representative_reference", "SUPERVISOR_CYCLE");

      assertThat(answer.text("/errors/0/detail"))
          .contains(top + " -> " + bottom + " -> " + middle + " -> " + top);
    }
    assertThat(
            api()
                .get(Paths.representative(top))
                .send()
                .at("/supervisor_representative_reference")
                .isNull())
        .isTrue();
  }

  @Test
  void a_supervisor_can_be_changed_and_removed() {
    String first = given().representative();
    String second = given().representative();
    String reference = given().representative(supervisedBy(first));
    String path = Paths.representative(reference);
    assertThat(
            api()
                .patch(path)
                .json(supervisedBy(second))
                .send()
                .is(200)
                .text("/supervisor_representative_reference"))
        .isEqualTo(second);
    api().put(path).json(Map.of()).send().is(200);
    api().put(Paths.representative(second)).json(supervisedBy(reference)).send().is(200);
  }

  @Test
  void all_violations_are_reported_together() {
    var wrong =
        Json.object(
            "name",
            "a\u0001",
            "email",
            "nowhere",
            "language",
            "eng",
            "fax",
            5,
            "phone",
            "1".repeat(51),
            "supervisor_representative_reference",
            Unique.reference(),
            "reference",
            "other",
            "custom_fields",
            Json.object("collections", Json.object("x", List.of())));
    for (var method : List.of("POST", "PUT")) {
      var answer =
          api()
              .call(method, Paths.representative("a\u0001" + Unique.reference()) + "?x=1")
              .json(wrong)
              .send()
              .refusesParameter("reference", "CONTROL_CHARACTER")
              .refusesParameter("x", "UNKNOWN_PARAMETER")
              .refuses("/name", "CONTROL_CHARACTER")
              .refuses("/email", "EMAIL_INVALID")
              .refuses("/language", "LANGUAGE_INVALID")
              .refuses("/fax", "WRONG_TYPE")
              .refuses("/phone", "TOO_LONG")
              .refuses("/reference", "REFERENCE_MISMATCH")
              .refuses("/custom_fields/collections/x", "WRONG_TYPE");

      assertThat(answer.text("/detail")).startsWith(answer.at("/errors").size() + " ");
    }
    api()
        .post(Paths.representative(Unique.reference()))
        .json(wrong)
        .send()
        .refuses("/supervisor_representative_reference", "SUPERVISOR_NOT_FOUND")
        .refuses("/email", "EMAIL_INVALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ % + ; ? # . ..",
        "%2F",
        "a b",
        "\\",
        "<b>",
        "\uD83D\uDE00",
        "\uFEFF",
        "e\u0301",
        "{reference}",
        "!$()"
      })
  void any_other_character_is_ordinary_in_a_reference(String ending) {
    String reference = Unique.reference() + ending;
    given().representative(reference, Map.of("name", "Jane"));

    var read = api().get(Paths.representative(reference)).send().is(200);
    assertThat(read.text("/reference")).isEqualTo(reference);
    assertThat(
            api()
                .patch(Paths.representative(reference))
                .json(Map.of("reference", reference, "name", "John"))
                .send()
                .is(200)
                .text("/name"))
        .isEqualTo("John");
  }

  @Test
  void a_reference_can_be_a_dot_or_two() {
    for (var reference : List.of(".", "..", "...", "/", "//", "?", "#", "%", ";", "+")) {
      var answer = api().put(Paths.representative(reference)).json(Map.of()).send();

      assertThat(answer.status()).as(reference).isIn(200, 201);
      assertThat(answer.text("/reference")).isEqualTo(reference);
    }
  }

  @Test
  void a_reference_has_up_to_255_characters() {
    String longest = longestReference();
    given().representative(longest, Map.of());

    assertThat(api().get(Paths.representative(longest)).send().is(200).text("/reference"))
        .isEqualTo(longest);
    api()
        .get(Paths.representative(longest + EMOJI))
        .send()
        .refusesParameter("reference", "TOO_LONG");
    api()
        .put(Paths.representative(longest + EMOJI))
        .json(Map.of())
        .send()
        .refusesParameter("reference", "TOO_LONG");
  }

  @Test
  void keys_hold_no_control_characters() {
    for (var control : List.of("\u0000", "\u009F")) {
      String key = "a" + control + "b";
      isRefused(key, "CONTROL_CHARACTER");
      isRefused("Abc" + control, "CONTROL_CHARACTER");
    }
  }

  @Test
  void keys_have_no_white_space_at_their_ends() {
    for (var space : List.of(" ", "\u3000")) {
      isRefused(space + "a", "SURROUNDING_WHITE_SPACE");
      isRefused("a" + space, "SURROUNDING_WHITE_SPACE");
      isRefused(space, "SURROUNDING_WHITE_SPACE");
    }
  }

  private void isRefused(String key, String code) {
    var keys = new Operation.Keys(key, key, key);
    for (var operation : Operation.values()) {
      if (!operation.hasKeys()) {
        continue;
      }
      String parameter =
          operation.path(keys).startsWith("/representatives/")
              ? "reference"
              : operation.path(keys).startsWith("/accounts/")
                  ? "account_number"
                  : "document_number";
      var answer = operation.call(api(), keys).send();
      if (operation == Operation.ESCALATE_ALL) {
        answer.refuses("/documents/0", code).refuses("/accounts/0", code);
      } else {
        answer.refusesParameter(parameter, code);
      }
    }
  }

  private static String longestReference() {
    String reference = Unique.reference();
    return reference + EMOJI.repeat(LONGEST_REFERENCE - reference.length());
  }

  private static Map<String, Object> supervisedBy(String supervisor) {
    return Map.of("supervisor_representative_reference", supervisor);
  }

  /** Creates a representative with one field. */
  private Answer put(String field, String value) {
    var body = new HashMap<String, Object>();
    body.put(field, value);
    return api().put(Paths.representative(Unique.reference())).json(body).send();
  }
}
