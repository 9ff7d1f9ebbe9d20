package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Makes every kind of change to the current description. */
class BreakingChangesTest {
  private static final String REPRESENTATIVE =
      "/paths/~1api~1v1~1ingest~1representatives~1{reference}";
  private static final String LIST = REPRESENTATIVE + "~1accounts";
  private static final String ANSWER = "/components/schemas/Representative";
  private static final String REQUEST = "/components/schemas/RepresentativeFields";

  private final Map<String, Object> before = load();
  private final Map<String, Object> after = load();

  @Test
  void the_same_description_breaks_nobody() {
    assertThat(BreakingChanges.between(before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        REPRESENTATIVE + "/patch | is gone",
        REPRESENTATIVE + "/get/responses/304 | answers 304 no more",
        ANSWER + "/properties/fax | .fax is gone",
        ANSWER + "/required/0 | does not always have",
        REQUEST + "/properties/fax | .fax is gone",
        LIST + "/get/parameters/1 | has no parameter page",
        "/components/requestBodies/RepresentativePatch/content/application~1merge-patch+json | takes no application/merge-patch+json",
        "/components/responses/Representative/content/application~1json | answers no application/json",
        "/components/responses/Representative/headers/ETag | does not always send ETag",
        "/components/schemas/ProblemType/enum/0 | is never [MALFORMED_REQUEST]",
      })
  void what_is_taken_away_is_reported(String pointer, String report) {
    remove(pointer);

    assertThat(BreakingChanges.between(before, after))
        .isNotEmpty()
        .anySatisfy(sentence -> assertThat(sentence).contains(report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        REQUEST + "/properties/name/maxLength | 100 | has a smaller maxLength",
        REQUEST + "/properties/name/minLength | 1 | has a greater minLength",
        REQUEST + "/properties/name/pattern | ^[A-Z] | has another pattern",
        REQUEST + "/properties/name/type | string | does not take the type [null]",
        REQUEST + "/properties/name/enum | [Jane] | does not take",
        REQUEST + "/required | [name] | now requires [name]",
        "/components/schemas/CustomFieldsChange/properties/collections/additionalProperties/not/type"
            + " | [object, array, boolean] | does not take the type [boolean]",
        "/components/schemas/CustomFieldValue/not/type"
            + " | [object, array] | can be of the type [null]",
        ANSWER
            + "/properties/accounts_total/type | [integer, string] | can be of the type [string]",
        ANSWER + "/properties/name/maxLength | 300 | has a greater maxLength",
        "/components/parameters/Prefer/required | true | now requires the parameter Prefer",
        "/components/headers/ETag/required | false | does not always send ETag",
        REPRESENTATIVE + "/get/operationId | readRepresentative | has another operationId",
      })
  void what_is_narrowed_for_requests_or_widened_for_answers_is_reported(
      String pointer, String value, String report) {
    set(pointer, value);

    assertThat(BreakingChanges.between(before, after))
        .isNotEmpty()
        .anySatisfy(sentence -> assertThat(sentence).contains(report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        REQUEST + "/properties/name/maxLength | 300",
        REQUEST + "/properties/cost_center | {type: string}",
        ANSWER + "/properties/cost_center | {type: string}",
        ANSWER + "/properties/name/maxLength | 100",
        ANSWER + "/properties/name/description | Another text.",
        LIST
            + "/get/parameters/9 | {name: sort, in: query, required: false, schema: {type: string}}",
        REPRESENTATIVE + "/get/responses/418 | {description: A teapot}",
        REPRESENTATIVE + "/trace | {operationId: traceRepresentative, responses: {}}",
        "/components/schemas/ProblemType/enum/99 | NEW_CODE",
        "/info/version | 9.9.9",
      })
  void what_only_adds_breaks_nobody(String pointer, String value) {
    set(pointer, value);

    assertThat(after).isNotEqualTo(before);
    assertThat(BreakingChanges.between(before, after)).isEmpty();
  }

  private void remove(String pointer) {
    change(pointer, null);
  }

  private void set(String pointer, String yaml) {
    change(pointer, new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  /** Follows a JSON pointer (RFC 6901); an index past the end of a list means its end. */
  @SuppressWarnings("unchecked")
  private void change(String pointer, Object value) {
    var steps =
        List.of(pointer.substring(1).split("/", -1)).stream()
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
    Object node = after;
    for (var step : steps.subList(0, steps.size() - 1)) {
      node =
          node instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<String, Object>) node).get(step);
    }
    String last = steps.get(steps.size() - 1);
    if (node instanceof List<?> list) {
      var changed = (List<Object>) list;
      if (value == null) {
        changed.remove(Integer.parseInt(last));
      } else {
        changed.add(value);
      }
    } else if (value == null) {
      assertThat(((Map<String, Object>) node).remove(last)).as(pointer).isNotNull();
    } else {
      ((Map<String, Object>) node).put(last, value);
    }
  }

  private static Map<String, Object> load() {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(ApiDescription.text());
  }
}
