package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.documentation.CommittedDescription;
import dev.representatives.harness.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API description requires no key. */
class ApiDescriptionScenarios extends Scenarios {
  @ParameterizedTest
  @CsvSource({"/openapi.yaml, application/yaml", "/openapi.json, application/json"})
  void it_is_served_without_a_key(String path, String mediaType) {
    var answer = get(path).sendUnchecked().is(200);

    assertThat(answer.requiredHeader("Content-Type")).isEqualTo(mediaType);
    assertThat(answer.body()).contains("3.1.0", "createRepresentative");
  }

  @ParameterizedTest
  @CsvSource({"/openapi.yaml", "/openapi.json"})
  void a_client_that_has_it_gets_no_second_copy(String path) {
    String tag = get(path).sendUnchecked().etag();

    var answer = get(path).header("If-None-Match", tag).sendUnchecked().is(304);

    assertThat(answer.body()).isEmpty();
  }

  @Test
  void it_is_the_file_that_is_written_by_hand_and_the_same_as_json() {
    deployment().process();

    assertThat(get("/openapi.yaml").sendUnchecked().body()).isEqualTo(CommittedDescription.text());
    assertThat(get("/openapi.json").sendUnchecked().json()).isEqualTo(CommittedDescription.tree());
  }

  private Api.Call get(String path) {
    return deployment().withoutKey().callAbsolute("GET", path);
  }
}
