package dev.representatives.harness.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures what a running service keeps in its heap. */
public final class LiveHeap {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

  private LiveHeap() {}

  /** The bytes that are left after a full collection, which this starts. */
  public static long bytesOf(ServiceProcess service) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(service.handle().pid());
    try {
      String histogram =
          FinishedProcess.of(new ProcessBuilder(jcmd, pid, "GC.class_histogram")).outOfSuccess();
      Matcher total = TOTAL.matcher(histogram);
      if (!total.find()) {
        throw new AssertionError("no total in:\n" + histogram);
      }
      return Long.parseLong(total.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
