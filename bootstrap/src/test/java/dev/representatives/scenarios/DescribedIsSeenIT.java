package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.representatives.documentation.CommittedDescription;
import dev.representatives.harness.description.ApiDocument;
import dev.representatives.harness.description.Seen;
import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Runs last: a scenario has covered everything that is described. */
class DescribedIsSeenIT {
  @Test
  void every_operation_status_header_parameter_and_field_that_is_described_was_seen() {
    assumeThat(Files.exists(Seen.FOLDER.resolve("mysql-protocol.txt")))
        .as("the scenarios, with a database that fails, have run before")
        .isTrue();
    var unseen = new TreeSet<>(new ApiDocument(CommittedDescription.tree()).described());
    unseen.removeAll(Seen.inAllRuns());

    assertThat(unseen).as("described, but in no answer or request of the scenarios").isEmpty();
  }
}
