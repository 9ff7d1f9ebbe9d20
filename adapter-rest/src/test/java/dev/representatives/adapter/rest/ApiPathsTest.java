package dev.representatives.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//", "/representatives", "/unknown?x=1"})
  void the_base_and_everything_below_it_is_of_the_api(String rest) {
    assertThat(SentRequest.isOfApi(Requests.get(ApiPaths.BASE + rest))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/openapi.json", "/api/v1", "/api/v1/ingestion", "/health"})
  void anything_else_is_not(String path) {
    assertThat(SentRequest.isOfApi(Requests.get(path))).isFalse();
  }
}
