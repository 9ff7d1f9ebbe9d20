package dev.representatives.harness.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.SecurityHeaderRules;
import java.util.List;

/** The rules of every HTML page. */
public final class PageRules {
  private static final List<String> INLINE =
      List.of(
          " style=", "<style", " onload=", " onclick=", "javascript:", "href=\"http", "src=\"http");

  private PageRules() {}

  public static Answer check(Answer answer) {
    answer.is(200);
    SecurityHeaderRules.check(answer);
    assertThat(answer.header("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.header("Cache-Control")).contains("no-cache");
    assertThat(answer.requiredHeader("Content-Security-Policy"))
        .startsWith("default-src 'none'; ")
        .contains("style-src 'self'", "base-uri 'none'", "form-action 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(answer.body())
        .startsWith("<!doctype html>")
        .contains("<html lang=\"en\">", "<title>", "name=\"viewport\"")
        .doesNotContain("{{", "`")
        .doesNotContain(INLINE);
    return answer;
  }

  public static void checkHead(Answer page, Answer head) {
    head.is(page.status());
    assertThat(head.body()).isEmpty();
    for (var name : List.of("Content-Type", "Cache-Control", "Content-Security-Policy")) {
      assertThat(head.header(name)).isEqualTo(page.header(name));
    }
  }
}
