package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Unique;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The refusals of {@code keys}. It runs only on the embedded database: a refusal uses the database
 * only through the ports, whose contracts each database fulfils.
 */
@Execution(ExecutionMode.CONCURRENT)
class KeysCommandIT extends Scenarios {
  @Test
  void a_key_that_nobody_received_is_not_valid() {
    var commandLine = deployment().commandLine();
    String tenant = Unique.tenant();

    var lost = commandLine.runInto(Path.of("/dev/full"), "keys", "create", "--tenant", tenant);

    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err()).contains("Standard output cannot be written; no key was created.");
    var list = commandLine.run("keys", "list", "--tenant", tenant);
    assertThat(list.exitCode()).isEqualTo(1);
    assertThat(list.err()).contains("There is no tenant " + tenant);
  }

  @Test
  void a_list_that_cannot_be_written_is_a_failure() {
    var lost = deployment().commandLine().runInto(Path.of("/dev/full"), "keys", "list");

    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err()).contains("Standard output cannot be written.");
  }

  @Test
  void unknown_keys_are_neither_listed_nor_revoked() {
    var list = deployment().commandLine().run("keys", "list", "--tenant", Unique.tenant());
    assertThat(list.exitCode()).isEqualTo(1);
    assertThat(list.out()).isEmpty();
    assertThat(list.err()).contains("tenant").doesNotContain("\tat ");
    var revoke = deployment().commandLine().run("keys", "revoke", "0".repeat(16));
    assertThat(revoke.exitCode()).isEqualTo(1);
    assertThat(revoke.out()).isEmpty();
    assertThat(revoke.err()).contains("0".repeat(16)).doesNotContain("\tat ");
  }
}
