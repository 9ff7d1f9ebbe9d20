package dev.representatives.adapter.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of codes, and the document that describes it to integrators. */
class ProblemCatalogueTest {
  private static final Path CATALOGUE = Path.of("..", "docs", "problems.md");

  @ParameterizedTest
  @EnumSource
  void every_text_about_a_problem_is_made_of_sentences(ProblemType type) {
    assertThat(List.of(type.meaning(), type.remedy())).allMatch(ProblemCatalogueTest::isSentence);
  }

  @Test
  void every_text_about_a_refused_value_is_made_of_sentences() {
    assertThat(ViolationRemedies.all())
        .allSatisfy(
            (code, remedy) ->
                assertThat(List.of(code.meaning(), remedy))
                    .allMatch(ProblemCatalogueTest::isSentence));
  }

  @Test
  void no_two_codes_of_refused_values_have_the_same_name_or_meaning() {
    assertThat(ViolationRemedies.all().keySet().stream().map(Violation.Code::name))
        .doesNotHaveDuplicates()
        .hasSize(ViolationCode.values().length + WireViolationCode.values().length);
    assertThat(ViolationRemedies.all().keySet().stream().map(Violation.Code::meaning))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_document_describes_every_problem_as_its_page_does() throws IOException {
    assertThat(rows("`([A-Z_]+)` \\| (\\d{3} \\| [^|]+? \\| [^|]+?)"))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values())
                .map(
                    type ->
                        row(
                            type.name(),
                            String.valueOf(type.status()),
                            type.meaning(),
                            type.remedy()))
                .toList());
  }

  @Test
  void the_document_describes_every_violation_code_as_its_page_does() throws IOException {
    assertThat(rows("`([A-Z_]+)` \\| ([^|]+? \\| [^|]+?)"))
        .containsExactlyElementsOf(
            ViolationRemedies.all().entrySet().stream()
                .map(
                    entry -> row(entry.getKey().name(), entry.getKey().meaning(), entry.getValue()))
                .toList());
  }

  @Test
  void the_document_names_the_problems_that_close_the_connection() throws IOException {
    var sentence =
        Pattern.compile("^The connection ends with ([^:]*):", Pattern.MULTILINE)
            .matcher(Files.readString(CATALOGUE));

    assertThat(sentence.find()).isTrue();
    assertThat(Pattern.compile("[A-Z_]{2,}").matcher(sentence.group(1)).results())
        .extracting(MatchResult::group)
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values())
                .filter(ProblemType::closesConnection)
                .map(ProblemType::name)
                .toList());
  }

  /** Text between backticks is code. */
  private static boolean isSentence(String text) {
    long backticks = text.chars().filter(c -> c == '`').count();
    return text.matches("[A-Z`].*\\.") && backticks % 2 == 0;
  }

  private static String row(String code, String... cells) {
    return code + " | " + String.join(" | ", cells);
  }

  private static List<String> rows(String form) throws IOException {
    return Pattern.compile("^\\| " + form + " \\|$", Pattern.MULTILINE)
        .matcher(Files.readString(CATALOGUE))
        .results()
        .map(row -> row(row.group(1), row.group(2)))
        .toList();
  }
}
