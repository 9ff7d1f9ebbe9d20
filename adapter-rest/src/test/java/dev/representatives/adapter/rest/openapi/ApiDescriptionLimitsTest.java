package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.text.TextRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The limits that components.yml has in numbers are those of the domain. */
class ApiDescriptionLimitsTest {
  private final Map<String, Object> document =
      new Yaml(new SafeConstructor(new LoaderOptions())).load(ApiDescriptionCopy.text());

  @Test
  void custom_fields_have_the_limits_of_the_domain() {
    assertThat(at("schemas", "CustomFieldValues", "maxProperties"))
        .isEqualTo(CustomFields.MAX_KEYS);
    assertThat(at("schemas", "CustomFieldValues", "propertyNames", "maxLength"))
        .isEqualTo(CustomFields.MAX_KEY_LENGTH);
    assertThat(at("schemas", "CustomFieldValue", "maxLength"))
        .isEqualTo(CustomFieldValue.Text.MAX_LENGTH);
    assertThat(
            at(
                "schemas",
                "CustomFieldsChange",
                "properties",
                "collections",
                "propertyNames",
                "maxLength"))
        .isEqualTo(CustomFields.MAX_KEY_LENGTH);
    assertThat(
            at(
                "schemas",
                "CustomFieldsChange",
                "properties",
                "collections",
                "additionalProperties",
                "maxLength"))
        .isEqualTo(CustomFieldValue.Text.MAX_LENGTH);
  }

  @Test
  void keys_in_a_path_have_the_limit_of_the_domain() {
    for (var key : new String[] {"Reference", "AccountNumber", "DocumentNumber"}) {
      assertThat(at("parameters", key, "schema", "maxLength"))
          .isEqualTo(TextRules.IDENTIFIER_MAX_LENGTH);
    }
  }

  @Test
  void pages_have_the_limit_of_the_domain() {
    assertThat(at("parameters", "Limit", "schema", "default")).isEqualTo(PageRequest.MAX_LIMIT);
    assertThat(at("schemas", "Page", "properties", "limit", "maximum"))
        .isEqualTo(PageRequest.MAX_LIMIT);
  }

  private Object at(String... steps) {
    Object node = document.get("components");
    for (var step : steps) {
      node = ((Map<?, ?>) node).get(step);
    }
    return node;
  }
}
