package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.service.ProcessOutput;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose service stops. */
class ImportCommandIT {
  /** More than the service reads at once, since it finishes what it has read. */
  private static final int LINES = 5_000;

  private static final String REFUSED = "refused.csv";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  @TempDir private Path directory;

  @Test
  void an_import_that_broke_off_is_completed_by_running_it_again()
      throws IOException, InterruptedException {
    writeAccounts();
    // The limit slows the import down, so that the service can stop in its middle.
    var slow =
        Map.of(
            "REPRESENTATIVES_RATE_LIMIT_REQUESTS", "50",
            "REPRESENTATIVES_RATE_LIMIT_WINDOW", "300s");
    try (var service = ServiceProcess.start(directory, slow)) {
      Files.writeString(
          directory.resolve("key"), new ServiceCommand(directory, slow).storeKey("acme"));
      var process =
          ServiceProcess.builder(directory, Map.of(), List.of(), List.of(arguments(service)))
              .start();
      var err = ProcessOutput.of(process.getErrorStream());
      assertThat(err.await(Pattern.compile("Refused: record 1: "), LONGEST_WAIT))
          .as(err.text())
          .isPresent();

      service.terminate();

      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEmpty();
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(err.await(Pattern.compile("Broken off: .* Run the command again"), LONGEST_WAIT))
          .as(err.text())
          .isPresent();
      assertThat(err.text()).doesNotContain("\tat ");
    }
    assertThat(directory.resolve(REFUSED)).content().hasLineCount(2);

    try (var service = ServiceProcess.start(directory, Map.of())) {
      var again = new ServiceCommand(directory, Map.of()).run(arguments(service));
      assertThat(again.exitCode()).as(again.err()).isEqualTo(3);
      assertThat(again.out())
          .contains("5,000 lines: ", ", 1 refused")
          .doesNotContain(" 0 created", " 0 unchanged");
    }
  }

  private void writeAccounts() throws IOException {
    var text = new StringBuilder("account_number,name\n,refused\n");
    for (int i = 1; i < LINES; i++) {
      text.append("A-").append(i).append(",Acme\n");
    }
    Files.writeString(directory.resolve("accounts.csv"), text);
  }

  private static String[] arguments(ServiceProcess service) {
    return new String[] {
      "import",
      "accounts",
      "accounts.csv",
      "--url",
      service.baseUrl().toString(),
      "--key-file",
      "key",
      "--refused",
      REFUSED
    };
  }
}
