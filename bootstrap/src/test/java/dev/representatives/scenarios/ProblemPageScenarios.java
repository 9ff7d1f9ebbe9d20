package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.browser.PageRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.SecurityHeaderRules;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the problem types. */
class ProblemPageScenarios extends Scenarios {
  private static final String IN_A_BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Pattern LINK = Pattern.compile("<dt><a href=\"(/problems/[a-z-]+)\">");

  @Test
  void the_type_of_a_problem_leads_to_a_page_with_the_remedy() {
    String type =
        api()
            .put(Paths.representative(Unique.reference()))
            .json(Map.of("email", "nonsense"))
            .send()
            .refuses("/email", "EMAIL_INVALID")
            .text("/type");
    var page = page(type);

    assertThat(page.body())
        .contains("<h1>Validation failed</h1>", "VALIDATION_FAILED", "422", "How to fix it")
        .contains("id=\"EMAIL_INVALID\"", "jsmith@example.com");
  }

  @Test
  void the_list_leads_to_every_page() {
    var links =
        LINK.matcher(page("/problems").body()).results().map(link -> link.group(1)).toList();

    assertThat(links).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(links).allSatisfy(link -> assertThat(page(link).body()).contains("How to fix it"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/problems/nonsense",
        "/problems/VALIDATION_FAILED",
        "/problems/validation-failed/x",
        "/problems/..%2Fdocs"
      })
  void another_name_is_not_found(String path) {
    deployment().withoutKey().callAbsolute("GET", path).send().isProblem(404, "ROUTE_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/problems/nonsense",
        "/problems/validation-failed/x",
        "/docs/nonsense",
        "/docs/0000000000000000/explorer.js",
        "/nowhere",
        "/api",
        "/api/v1/ingestion"
      })
  void a_browser_is_shown_a_page_where_there_is_nothing(String path) {
    var page = notFound("GET", path, IN_A_BROWSER);

    assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.header("Vary")).contains("Accept");
    assertThat(page.requiredHeader("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self'")
        .doesNotContain("script-src");
    assertThat(page.body())
        .startsWith("<!doctype html>")
        .contains("<h1>Nothing here</h1>", "href=\"/docs\"", "href=\"/problems\"");
    PageRules.checkHead(page, notFound("HEAD", path, IN_A_BROWSER));
    notFound("GET", path, "*/*").isProblem(404, "ROUTE_NOT_FOUND");
  }

  @Test
  void what_is_no_page_is_a_problem_where_there_is_nothing() {
    notFound("GET", "/favicon.ico", "image/avif,image/webp,*/*;q=0.8")
        .isProblem(404, "ROUTE_NOT_FOUND");
    api().get("/nowhere").header("Accept", IN_A_BROWSER).send().isProblem(404, "ROUTE_NOT_FOUND");
    notFound("POST", "/nowhere", IN_A_BROWSER).isProblem(404, "ROUTE_NOT_FOUND");
  }

  private Answer notFound(String method, String path, String accept) {
    var answer =
        deployment()
            .withoutKey()
            .callAbsolute(method, path)
            .header("Accept", accept)
            .sendUnchecked()
            .is(404);
    SecurityHeaderRules.check(answer);
    return answer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "image/png", "*/*"})
  void a_page_is_html_for_every_accept_header(String accept) {
    assertThat(
            deployment()
                .withoutKey()
                .callAbsolute("GET", "/problems/store-busy")
                .header("Accept", accept)
                .sendUnchecked()
                .is(200)
                .header("Content-Type"))
        .contains("text/html; charset=utf-8");
  }

  @Test
  void a_page_cannot_be_written() {
    for (var method : List.of("POST", "PUT", "DELETE")) {
      deployment()
          .withoutKey()
          .callAbsolute(method, "/problems/store-busy")
          .send()
          .isProblem(405, "METHOD_NOT_ALLOWED");
    }
  }

  /** A page, which requires no key. */
  private Answer page(String path) {
    var page = PageRules.check(deployment().withoutKey().callAbsolute("GET", path).sendUnchecked());
    PageRules.checkHead(page, deployment().withoutKey().callAbsolute("HEAD", path).sendUnchecked());
    assertThat(page.requiredHeader("Content-Security-Policy")).doesNotContain("script-src");
    assertThat(page.body()).doesNotContain("<script");
    return page;
  }
}
