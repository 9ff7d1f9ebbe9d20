package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.service.FinishedProcess;

/** Assertions on commands that refuse their settings. */
final class Refusals {
  private Refusals() {}

  /** Checks the exit code, the sentences, and that there is nothing else to read. */
  static void refused(FinishedProcess result, String... sentences) {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(sentences).doesNotContain("\tat ", "Exception", " ERROR ");
  }
}
