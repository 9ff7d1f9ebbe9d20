package dev.representatives.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBodyTest {
  private static final List<String> OPERATIONS = List.of("put", "delete");

  @Test
  void the_first_operation_is_the_default() {
    assertThat(LineBodies.of("{}").operation(OPERATIONS)).isEqualTo("put");
    assertThat(LineBodies.of("{\"op\": null}").operation(OPERATIONS)).isEqualTo("put");
    assertThat(LineBodies.of("{\"op\": \"delete\"}").operation(OPERATIONS)).isEqualTo("delete");
  }

  @Test
  void an_unknown_operation_is_a_finding() {
    var line = LineBodies.of("{\"op\": \"DELETE\"}");

    assertThat(line.operation(OPERATIONS)).isEqualTo("put");
    assertThat(findings(line)).containsExactly("/op UNKNOWN_VALUE");
  }

  @Test
  void an_operation_is_text() {
    var line = LineBodies.of("{\"op\": 1}");

    assertThat(line.operation(OPERATIONS)).isEqualTo("put");
    assertThat(findings(line)).containsExactly("/op WRONG_TYPE");
  }

  @Test
  void a_line_without_a_precondition_has_none() {
    assertThat(LineBodies.of("{}").precondition()).isEqualTo(Precondition.NONE);
    assertThat(LineBodies.of("{\"if_match\": null}").precondition()).isEqualTo(Precondition.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\\"abc\\\"", "*", "\\\"a\\\", \\\"b\\\""})
  void a_precondition_is_the_text_of_the_header(String text) {
    var line = LineBodies.of("{\"if_match\": \"" + text + "\"}");

    assertThat(line.precondition().expected()).isPresent();
    assertThat(line.precondition().excluded()).isEmpty();
    assertThat(line.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "\\\"abc"})
  void a_malformed_entity_tag_is_a_finding(String text) {
    var line = LineBodies.of("{\"if_match\": \"" + text + "\"}");

    assertThat(line.precondition()).isEqualTo(Precondition.NONE);
    assertThat(findings(line)).containsExactly("/if_match ENTITY_TAG_MALFORMED");
  }

  @Test
  void a_precondition_is_text() {
    var line = LineBodies.of("{\"if_match\": []}");

    assertThat(line.precondition()).isEqualTo(Precondition.NONE);
    assertThat(findings(line)).containsExactly("/if_match WRONG_TYPE");
  }

  @Test
  void a_key_is_required() {
    var line = LineBodies.of("{\"a\": null, \"b\": 5, \"c\": \"C\"}");

    assertThat(line.key("a")).isEmpty();
    assertThat(line.key("b")).isEmpty();
    assertThat(line.key("c")).contains("C");
    assertThat(line.optionalKey("d")).isEmpty();

    assertThat(findings(line)).containsExactly("/a REQUIRED", "/b WRONG_TYPE");
    assertThat(line.keys()).containsOnlyKeys("c");
  }

  @Test
  void a_line_that_is_no_object_has_no_fields() {
    var line = LineBodies.of("[1]");

    assertThat(line.key("a")).isEmpty();
    assertThat(line.operation(OPERATIONS)).isEqualTo("put");
    assertThat(line.precondition()).isEqualTo(Precondition.NONE);
    assertThat(line.without(List.of()).entries()).isEmpty();
    assertThat(findings(line)).containsExactly(" WRONG_TYPE");
  }

  @Test
  void the_fields_of_the_resource_are_those_without_what_lines_have_in_common() {
    var line = LineBodies.of("{\"op\": \"put\", \"if_match\": \"*\", \"a\": 1, \"b\": 2}");

    assertThat(line.without(List.of("b")).entries())
        .singleElement()
        .matches(entry -> entry.getKey().equals("a"));
  }

  private static List<String> findings(LineBody line) {
    return line.findings().stream()
        .map(finding -> finding.location().name() + " " + finding.code().name())
        .toList();
  }
}
