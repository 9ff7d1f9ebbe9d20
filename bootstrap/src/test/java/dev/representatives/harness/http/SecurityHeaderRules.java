package dev.representatives.harness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header fields of every response for browsers and caches. */
public final class SecurityHeaderRules {
  private static final Map<String, String> OF_EVERY_ANSWER =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");
  private static final Map<String, String> OF_DATA =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private SecurityHeaderRules() {}

  /** The rules of any response. */
  public static void check(Answer answer) {
    assertHeaders(answer, OF_EVERY_ANSWER);
    assertThat(answer.headers().get("cache-control")).as("of %s", answer).hasSize(1);
    assertThat(answer.headers().get("content-security-policy")).as("of %s", answer).hasSize(1);
  }

  /** The rules of a response that is neither a page nor a file of a page. */
  public static void checkData(Answer answer) {
    check(answer);
    assertHeaders(answer, OF_DATA);
  }

  /** No response reveals the software of the service. */
  public static void checkNoDisclosure(Answer answer) {
    assertThat(answer.headers())
        .as("headers of %s", answer)
        .doesNotContainKeys("server", "x-powered-by", "via");
  }

  private static void assertHeaders(Answer answer, Map<String, String> expected) {
    expected.forEach(
        (name, value) ->
            assertThat(answer.headers().getOrDefault(lower(name), List.of()))
                .as("%s of %s", name, answer)
                .containsExactly(value));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
