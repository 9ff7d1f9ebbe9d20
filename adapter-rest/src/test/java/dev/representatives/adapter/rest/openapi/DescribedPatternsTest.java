package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.FieldSamples;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program accepts exactly the described form. */
class DescribedPatternsTest {
  private static final List<String> TEXTS =
      List.of(
          "REP-001",
          "x",
          "Jane Smith",
          "J\u00E1n\u0161 \uD83D\uDE00",
          "a/b?c#d%e",
          "en",
          "EN",
          "e",
          "eng",
          "jsmith@yourcompany.com",
          "a.b+c@x.y.example",
          "j\u00F6rg@b\u00FCcher.example",
          "jsmith",
          "@example.com",
          "jsmith@",
          "jsmith@example",
          "jsmith@.com",
          "jsmith@example.",
          "jsmith@example..com",
          "a@b@example.com",
          "j smith@example.com",
          " x",
          "x ",
          "two\nlines",
          "a\ttab",
          "null\u0000",
          "x\u001B",
          "x\u007F",
          "x\u0085",
          "x\u009F");

  /** Text of white space only counts as null. */
  private static final List<String> BLANK =
      List.of(
          "", " ", "\t \n\u000B\f\r", "\u001C\u001D\u001E\u001F", "\u0085", "\u00A0\u3000\u2003");

  private final WrittenDescription description = new WrittenDescription();

  @Test
  void keys_and_names_have_the_form_that_is_described_and_nothing_else_has() {
    isExactly("Reference", RepresentativeReference::new);
    isExactly("AccountNumber", AccountNumber::new);
    isExactly("DocumentNumber", DocumentNumber::new);
    isExactly("Number", AccountNumber::new);
    isExactly("Finding", AccountNumber::new);
    isExactly("AccountName", AccountName::parse);
  }

  private void isExactly(String schema, Consumer<String> parser) {
    var pattern = pattern("/components/schemas/" + schema);
    for (var text : TEXTS) {
      assertThat(pattern.matcher(text).find())
          .as(schema + " " + text)
          .isEqualTo(accepts(parser, text));
    }
    assertThat(BLANK).noneMatch(text -> accepts(parser, text));
    assertThat(BLANK).as(schema).noneMatch(text -> pattern.matcher(text).find());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_accepted_for_a_field_has_the_form_that_is_described(RepresentativeField field) {
    var sent = pattern("/components/schemas/RepresentativeFields/properties/" + field.fieldName());
    var read = pattern("/components/schemas/Representative/properties/" + field.fieldName());
    var texts = new ArrayList<>(TEXTS);
    texts.add(FieldSamples.of(field, 0));
    var accepted = texts.stream().filter(text -> isAccepted(field, text)).toList();

    assertThat(accepted).isNotEmpty().hasSizeLessThan(texts.size());
    assertThat(accepted).allMatch(text -> sent.matcher(text).find());
    assertThat(accepted)
        .filteredOn(text -> field != RepresentativeField.LANGUAGE || !text.equals("EN"))
        .allMatch(text -> read.matcher(text).find());
    assertThat(BLANK).allMatch(text -> sent.matcher(text).find());
    assertThat(sent.matcher("null\u0000").find()).isFalse();
  }

  @Test
  void an_address_or_language_of_another_form_is_not_described() {
    String fields = "/components/schemas/RepresentativeFields/properties/";
    for (var text : TEXTS) {
      assertThat(pattern(fields + "email").matcher(text).find())
          .as(text)
          .isEqualTo(accepts(EmailAddress::parse, text));
      assertThat(pattern(fields + "language").matcher(text).find())
          .as(text)
          .isEqualTo(accepts(LanguageCode::parse, text));
    }
  }

  @Test
  void titles_and_codes_have_the_form_that_is_described() {
    var title = pattern("/components/schemas/Problem/properties/title");
    var meant = pattern("/components/schemas/Warning/properties/did_you_mean");

    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title))
        .allMatch(text -> title.matcher(text).find());
    assertThat(Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName))
        .allMatch(text -> meant.matcher(text).find());
  }

  private Pattern pattern(String pointer) {
    String pattern = (String) description.at(pointer + "/pattern");
    assertThat(pattern).startsWith("^").endsWith("$");
    // As in ECMA-262: Unicode white space, and $ does not match before a final line break.
    return Pattern.compile(
        pattern.substring(0, pattern.length() - 1) + "\\z", Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static boolean isAccepted(RepresentativeField field, String text) {
    var violations = new Violations();
    RepresentativeDetails.EMPTY.with(
        RepresentativeDraft.builder().set(field, text).build(), violations);
    return violations.found().isEmpty();
  }

  private static boolean accepts(Consumer<String> parser, String text) {
    try {
      parser.accept(text);
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
