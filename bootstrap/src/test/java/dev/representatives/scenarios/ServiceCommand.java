package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line of the service, beside the running service. */
record ServiceCommand(Path directory, Map<String, String> settings) {
  private static final long LONGEST_SECONDS = 60;

  /** What a command left behind. */
  record Result(int exitCode, String out, String err) {}

  Result run(String... arguments) {
    try {
      var options =
          Stream.of(ClassArchive.SHORT_LIVED, ClassArchive.options())
              .flatMap(List::stream)
              .toList();
      var process =
          ServiceProcess.builder(directory, settings, options, List.of(arguments)).start();
      var err = ProcessOutput.of(process.getErrorStream());
      var out = ProcessOutput.of(process.getInputStream());
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the command hangs:\n" + err.text());
      }
      out.awaitEnd();
      err.awaitEnd();
      return new Result(process.exitValue(), out.text(), err.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes a key, with further options. */
  String createKey(String tenant, String... options) {
    var arguments = new ArrayList<>(List.of("keys", "create", "--tenant", tenant));
    arguments.addAll(List.of(options));
    var result = run(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out().strip();
  }
}
