package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.browser.PageRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.SecurityHeaderRules;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the interactive reference; ExplorerIT tests it in a browser. */
class ExplorerScenarios extends Scenarios {
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/docs/[^\"]+)\"");

  @Test
  void the_root_leads_to_the_explorer() {
    for (var method : List.of("GET", "HEAD")) {
      var answer = call(method, "/");

      answer.is(303);
      assertThat(answer.header("Location")).contains("/docs");
      SecurityHeaderRules.checkData(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/"})
  void the_explorer_is_a_page_that_needs_no_key(String path) {
    var page = PageRules.check(call("GET", path));

    PageRules.checkHead(page, call("HEAD", path));
    assertThat(page.requiredHeader("Content-Security-Policy"))
        .contains("script-src 'self'; ", "connect-src 'self'; ");
  }

  @Test
  void the_files_of_the_page_can_be_kept_for_ever() {
    var files = files();

    assertThat(files).hasSizeGreaterThan(4);
    assertThat(files)
        .allSatisfy(
            file -> {
              var answer = call("GET", file).is(200);
              SecurityHeaderRules.check(answer);
              assertThat(answer.header("Cache-Control"))
                  .contains("public, max-age=31536000, immutable");
              assertThat(answer.requiredHeader("Content-Type")).startsWith(typeOf(file));
              assertThat(answer.body()).isNotEmpty();
              PageRules.checkHead(answer, call("HEAD", file));
            });
  }

  @Test
  void the_licences_of_what_the_page_is_made_of_come_with_it() {
    String folder = folder();
    assertThat(call("GET", folder + "swagger-ui-bundle.js.LICENSE.txt").is(200).body())
        .contains("@license");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere.js",
        "",
        "..",
        "../explorer.js",
        "%2e%2e%2fexplorer.js",
        "..%2f..%2fapplication.yml",
        "..%5c..%5capplication.yml",
        "explorer.js%00",
        "EXPLORER.JS",
        "explorer.html",
        "swagger-ui.js",
        "Assets.class"
      })
  void nothing_else_can_be_had(String name) {
    var answer = raw(folder() + name);

    assertThat(answer.status()).isIn(400, 404);
    AnswerRules.check(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/0000000000000000/explorer.js",
        "/docs/explorer.js",
        "/docs/../application.yml",
        "/docs/%2e%2e/application.yml",
        "/docs//etc/passwd",
        "/docs/file:/etc/passwd"
      })
  void nothing_can_be_had_beside_the_folder(String path) {
    var answer = raw(path);

    assertThat(answer.status()).isIn(400, 404);
    AnswerRules.check(answer);
  }

  /** Sends the path unchanged, which an HTTP client would rewrite. */
  private Answer raw(String path) {
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      return connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").read();
    }
  }

  private Answer call(String method, String path) {
    return deployment().withoutKey().callAbsolute(method, path).sendUnchecked();
  }

  private List<String> files() {
    return FILE.matcher(call("GET", "/docs").body()).results().map(file -> file.group(1)).toList();
  }

  private String folder() {
    String file = files().get(0);
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static String typeOf(String file) {
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".js" -> "text/javascript";
      case ".css" -> "text/css";
      default -> "image/svg+xml";
    };
  }
}
