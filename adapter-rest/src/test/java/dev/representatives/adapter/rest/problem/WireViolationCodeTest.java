package dev.representatives.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.validation.Location;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WireViolationCodeTest {
  private static final JsonNode NUMBER = JsonNode.createNumberNode(5);

  static Stream<Arguments> types() {
    return Stream.of(
        Arguments.of(JsonNode.createObjectNode(Map.of()), "an object"),
        Arguments.of(JsonNode.createArrayNode(List.of()), "an array"),
        Arguments.of(JsonNode.createStringNode("a"), "a string"),
        Arguments.of(NUMBER, "a number"),
        Arguments.of(JsonNode.createBooleanNode(true), "a boolean"),
        Arguments.of(JsonNode.nullNode(), "null"));
  }

  @ParameterizedTest
  @EnumSource
  void a_code_is_explained_in_one_sentence(WireViolationCode code) {
    assertThat(code.meaning()).matches("[A-Z][^.]*\\.");
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_wrong_type_is_named_as_callers_know_it(JsonNode sent, String name) {
    var violation = WireViolationCode.wrongType(Location.field("x"), "a date", sent);

    assertThat(violation.code()).isEqualTo(WireViolationCode.WRONG_TYPE);
    assertThat(violation.location()).isEqualTo(Location.field("x"));
    assertThat(violation.detail()).isEqualTo("Send a date, not " + name + ".");
  }

  @Test
  void a_body_need_not_name_its_resource_but_no_other() {
    assertThat(WireViolationCode.ofKey("reference", JsonNode.nullNode(), "a")).isEmpty();
    assertThat(WireViolationCode.ofKey("reference", text(" "), "a")).isEmpty();
    assertThat(WireViolationCode.ofKey("reference", text("a"), "a")).isEmpty();
    assertThat(WireViolationCode.ofKey("reference", text("A"), "a"))
        .hasValueSatisfying(
            violation -> {
              assertThat(violation.code()).isEqualTo(WireViolationCode.REFERENCE_MISMATCH);
              assertThat(violation.location()).isEqualTo(Location.field("reference"));
            });
    assertThat(WireViolationCode.ofKey("reference", NUMBER, "5"))
        .hasValueSatisfying(
            violation -> assertThat(violation.code()).isEqualTo(WireViolationCode.WRONG_TYPE));
  }

  private static JsonNode text(String value) {
    return JsonNode.createStringNode(value);
  }
}
