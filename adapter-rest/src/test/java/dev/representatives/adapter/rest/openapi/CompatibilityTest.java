package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A change of the API description breaks no client. The previous description is that of a Git
 * revision: HEAD, or the value of {@code -Drepresentatives-test.described-before}.
 */
class CompatibilityTest {
  private static final String REVISION =
      System.getProperty("representatives-test.described-before", "HEAD");
  private static final String FILE =
      "src/main/resources/dev/representatives/adapter/rest/openapi/openapi.yaml";

  @Test
  void the_description_breaks_no_client_of_the_one_before() throws Exception {
    var before = before();
    assumeThat(before).as("Git has the API description of %s", REVISION).isPresent();

    assertThat(
            BreakingChanges.between(
                WrittenDescription.tree(before.orElseThrow()),
                WrittenDescription.tree(ApiDescription.text())))
        .as(
            "This change of the API breaks clients. Keep what they rely on, or publish it as another"
                + " version of the API. If no client can depend on it yet, commit it.")
        .isEmpty();
  }

  private static Optional<String> before() throws InterruptedException {
    try {
      var git =
          new ProcessBuilder("git", "show", REVISION + ":./" + FILE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      // There is no Git on this machine.
      return Optional.empty();
    }
  }
}
