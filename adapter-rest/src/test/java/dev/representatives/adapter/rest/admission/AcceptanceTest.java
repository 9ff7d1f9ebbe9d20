package dev.representatives.adapter.rest.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {
  private static final String JSON = "application/json";

  @Test
  void without_the_header_everything_passes() {
    assertThat(Acceptance.admits(List.of(), JSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json; charset=utf-8",
        "application/json;q=0.001",
        "application/*",
        "*/*",
        "text/html, application/json;q=0.5",
        "text/html;q=0, */*",
        "text/html;q=0, application/json",
        "application/json, */*;q=0",
        "application/*;q=0.1, */*;q=0",
        "application/json;q=0, application/json;v=2",
        ", application/json,,",
        "application/json;x=\"a,b;q=0\"",
        "",
        " , ",
        "nonsense",
        "application/json;q=nonsense",
        "application/json;q=-0",
        "application/json;q=0.0.0"
      })
  void json_passes(String accept) {
    assertThat(Acceptance.admits(List.of(accept), JSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=0",
        "application/json ; Q=0.000",
        "application/json;v=1;q=0.",
        "application/json;q=\"0\"",
        "application/*;q=0",
        "*/*;q=0",
        "text/html",
        "application/json;q=0, */*",
        "*/*, application/*, application/json;q=0",
        "application/*;q=0, */*",
        ",application/json;q=0,,text/html"
      })
  void json_is_excluded(String accept) {
    assertThat(Acceptance.admits(List.of(accept), JSON)).isFalse();
  }

  @Test
  void several_lines_are_one_list() {
    assertThat(Acceptance.admits(List.of("*/*", "application/json;q=0"), JSON)).isFalse();
    assertThat(Acceptance.admits(List.of("text/html", "application/json"), JSON)).isTrue();
  }
}
