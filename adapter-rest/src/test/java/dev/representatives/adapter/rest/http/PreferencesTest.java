package dev.representatives.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  @ParameterizedTest
  @ValueSource(strings = {"return=minimal", "Return=Minimal", "wait=5, return=\"minimal\""})
  void a_minimal_response_is_preferred(String prefer) {
    assertThat(Preferences.isMinimal(request(prefer))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return=representation",
        "return",
        "minimal",
        "return=representation, return=minimal"
      })
  void the_first_preference_about_the_response_counts(String prefer) {
    assertThat(Preferences.isMinimal(request(prefer))).isFalse();
  }

  @Test
  void all_that_was_applied_is_confirmed() {
    assertThat(applied(request("return=minimal, handling=strict")))
        .isEqualTo("handling=strict, return=minimal");
    assertThat(applied(request("return=minimal"))).isEqualTo("return=minimal");
    assertThat(applied(request("handling=strict"))).isEqualTo("handling=strict");
    assertThat(applied(request("handling=lenient"))).isNull();
  }

  private static String applied(HttpRequest<?> request) {
    return Preferences.allApplied(request, HttpResponse.ok())
        .getHeaders()
        .get("Preference-Applied");
  }

  private static HttpRequest<?> request(String prefer) {
    return Requests.with(Requests.get("/"), "Prefer", prefer);
  }
}
