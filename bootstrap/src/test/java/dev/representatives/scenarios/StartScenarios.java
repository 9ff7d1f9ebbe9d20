package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.service.Environment;
import dev.representatives.harness.service.ServiceProcess;
import org.junit.jupiter.api.Test;

/** The output of a start about keys. */
class StartScenarios extends Scenarios {
  @Test
  void a_first_key_is_created_automatically_on_the_embedded_database_only() {
    String log = deployment().process().log();
    if (Environment.ofThisRun() == Environment.EMBEDDED_DATABASE) {
      assertThat(log).containsPattern(ServiceProcess.KEY);
    } else {
      assertThat(log).doesNotContainPattern(ServiceProcess.KEY);
    }
  }
}
