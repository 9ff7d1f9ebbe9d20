package dev.representatives.harness.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** The exit code and the output of a finished process. */
public record FinishedProcess(int exitCode, String out, String err) {
  private static final long LONGEST_SECONDS = 300;

  /** Runs it with an empty standard input. */
  public static FinishedProcess of(ProcessBuilder builder) throws IOException {
    return of(builder, "");
  }

  /** Runs it with this text on its standard input. */
  public static FinishedProcess of(ProcessBuilder builder, String input) throws IOException {
    var process = builder.start();
    var err = ProcessOutput.of(process.getErrorStream());
    var out = ProcessOutput.of(process.getInputStream());
    try {
      write(process, input);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the command hangs:\n" + err.text());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    out.awaitEnd();
    err.awaitEnd();
    return new FinishedProcess(process.exitValue(), out.text(), err.text());
  }

  /** Returns its standard output; fails with its whole output if it was not successful. */
  public String outOfSuccess() {
    if (exitCode != 0) {
      throw new AssertionError("exit code " + exitCode + "\n" + out + err);
    }
    return out;
  }

  private static void write(Process process, String input) {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("ended before it read its input", e);
    }
  }
}
