package dev.representatives.bench.parts;

import dev.representatives.bench.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Describes the machine without its name. */
final class Machine {
  private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;

  private Machine() {}

  static void describe(Path java, String mySqlVersion, Results results) throws IOException {
    results.add("date", LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).toString());
    results.add(
        "processor",
        Runtime.getRuntime().availableProcessors()
            + " processors ("
            + value("/proc/cpuinfo", "model name", ":")
            + ")");
    double memory = Double.parseDouble(value("/proc/meminfo", "MemTotal", ":").split(" ")[0]);
    results.add(
        "machine memory", String.format(Locale.ROOT, "%.0f GiB", memory / KIBIBYTES_PER_GIBIBYTE));
    results.add(
        "system",
        value("/etc/os-release", "PRETTY_NAME", "=").replace("\"", "")
            + ", Linux "
            + System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1"));
    results.add("java", javaVersion(java));
    results.add("mysql", mySqlVersion);
    results.add("spring", "Spring Boot " + pinned("spring-boot"));
    results.add("quarkus", "Quarkus " + pinned("quarkus"));
  }

  private static String pinned(String name) throws IOException {
    return value("bench/pom.xml", "    <" + name + ".version", ">").replaceAll("<.*", "");
  }

  private static String javaVersion(Path java) throws IOException {
    String release = java.resolve("release").toString();
    return value(release, "JAVA_VERSION", "=").replace("\"", "")
        + " ("
        + value(release, "IMPLEMENTOR", "=").replace("\"", "")
        + ")";
  }

  private static String value(String file, String name, String separator) throws IOException {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name + separator) || line.startsWith(name + "\t"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(separator) + 1).strip())
          .orElse("unknown");
    }
  }
}
