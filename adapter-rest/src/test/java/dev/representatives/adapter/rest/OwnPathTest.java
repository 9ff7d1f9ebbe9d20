package dev.representatives.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
  @ParameterizedTest
  @CsvSource({
    ".,%2E",
    "%2e,%2E",
    "%2E,%2E",
    "..,%2E%2E",
    ".%2e,%2E%2E",
    "%2E.,%2E%2E",
    "%2e%2E,%2E%2E"
  })
  void a_key_that_is_a_dot_or_two_is_no_step(String sent, String given) {
    assertThat(OwnPath.withoutSteps("/representatives/" + sent))
        .isEqualTo("/representatives/" + given);
    assertThat(OwnPath.withoutSteps("/representatives/" + sent + "/accounts"))
        .isEqualTo("/representatives/" + given + "/accounts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "a.b", ".a", "%2Ea", "a%2e", "%2F", "%252E", "+", "%C3%BC", ""})
  void any_other_key_is_given_back_as_it_was_sent(String sent) {
    assertThat(OwnPath.withoutSteps("/representatives/" + sent))
        .isEqualTo("/representatives/" + sent);
  }
}
