package dev.representatives.harness.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The output of a process, collected while it runs so that it never waits for a reader. */
public final class ProcessOutput {
  private final StringBuilder text = new StringBuilder();
  private boolean ended;

  private ProcessOutput() {}

  public static ProcessOutput of(InputStream stream) {
    var output = new ProcessOutput();
    var reader = new Thread(() -> output.collect(stream), "output of the service");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  public synchronized String text() {
    return text.toString();
  }

  /** Waits for a line with the pattern; empty if the output or the time ends first. */
  public synchronized Optional<MatchResult> await(Pattern pattern, Duration longest) {
    long deadline = System.nanoTime() + longest.toNanos();
    int searched = 0;
    while (true) {
      // Otherwise megabytes of earlier lines would be searched again for each new one.
      var matcher = pattern.matcher(text.substring(searched));
      if (matcher.find()) {
        return Optional.of(matcher.toMatchResult());
      }
      searched = text.length();
      long left = deadline - System.nanoTime();
      if (ended || left <= 0) {
        return Optional.empty();
      }
      waitForMore(left);
    }
  }

  synchronized void awaitEnd() {
    while (!ended) {
      waitForMore(Long.MAX_VALUE);
    }
  }

  private synchronized void waitForMore(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private void collect(InputStream stream) {
    try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add(e.toString());
    }
    end();
  }

  private synchronized void add(String line) {
    text.append(line).append('\n');
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }
}
