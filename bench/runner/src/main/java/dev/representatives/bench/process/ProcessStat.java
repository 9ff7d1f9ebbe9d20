package dev.representatives.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The CPU time and the memory of a process, as the Linux kernel counts them. */
public final class ProcessStat {
  /** Linux counts in hundredths of a second, whatever the frequency of its timer. */
  private static final int MILLIS_PER_TICK = 10;

  private static final int FIELDS_BEFORE_USER_TIME = 11;
  private static final int KIBIBYTES_PER_MEBIBYTE = 1024;

  private ProcessStat() {}

  /** In user and in kernel mode, of all threads. */
  public static Duration cpu(long pid) {
    String stat = read(pid, "stat");
    // The name of the program, in parentheses, may contain spaces.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks =
        Long.parseLong(fields[FIELDS_BEFORE_USER_TIME])
            + Long.parseLong(fields[FIELDS_BEFORE_USER_TIME + 1]);
    return Duration.ofMillis(ticks * MILLIS_PER_TICK);
  }

  public static double residentMebibytes(long pid) {
    return mebibytes(pid, "VmRSS:");
  }

  public static double peakResidentMebibytes(long pid) {
    return mebibytes(pid, "VmHWM:");
  }

  private static double mebibytes(long pid, String name) {
    return read(pid, "status")
            .lines()
            .filter(line -> line.startsWith(name))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / (double) KIBIBYTES_PER_MEBIBYTE;
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
