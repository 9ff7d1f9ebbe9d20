package dev.representatives.adapter.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedPagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "TEXT/HTML",
        "application/json;q=0.9, text/html",
        "text/html;level=1;Q=0.5, application/problem+json;q=0.499",
        ",, text/html ,;",
        "text/html;q=nonsense",
      })
  void a_browser_is_shown_a_page(String accept) {
    assertThat(AcceptedPages.prefers(List.of(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ";",
        "*/*",
        "text/*",
        "image/avif,image/webp,*/*;q=0.8",
        "application/json",
        "application/json, text/html",
        "application/problem+json, text/html;q=0.9",
        "text/html;q=0",
        "text/html;q=0.000",
      })
  void anyone_else_gets_a_problem(String accept) {
    assertThat(AcceptedPages.prefers(List.of(accept))).isFalse();
  }

  @Test
  void several_lines_are_one_list() {
    assertThat(AcceptedPages.prefers(List.of("application/json;q=0.1", "text/html"))).isTrue();
    assertThat(AcceptedPages.prefers(List.of())).isFalse();
  }
}
