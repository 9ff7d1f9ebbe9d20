package dev.representatives.bench.parts;

import dev.representatives.bench.process.Programs;
import dev.representatives.bench.results.Step;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures single steps of a request with JMH: their time, and the memory that they allocate. */
final class Micro {
  private static final String ALLOCATED = ":gc.alloc.rate.norm";

  private final Setup setup;

  Micro(Setup setup) {
    this.setup = setup;
  }

  void run() throws IOException, InterruptedException {
    Path scores = setup.folder().resolve("jmh.csv");
    Path micro = Path.of("bench", "micro", "target").toAbsolutePath();
    var classPath =
        List.of(
            micro.resolve("micro.jar").toString(),
            micro.resolve("lib").resolve("*").toString(),
            setup.options().jar().toAbsolutePath().resolveSibling("lib").resolve("*").toString());
    Programs.run(
        List.of(
            setup.java().resolve("bin/java").toString(),
            "-cp",
            String.join(File.pathSeparator, classPath),
            "org.openjdk.jmh.Main",
            "-prof",
            "gc",
            "-f",
            String.valueOf(setup.options().rounds()),
            "-w",
            "1",
            "-r",
            "1",
            "-rf",
            "csv",
            "-rff",
            scores.toString()),
        Map.of(),
        setup.folder());
    for (String line : Files.readAllLines(scores)) {
      keep(line.replace("\"", "").split(","));
    }
    for (var step : Step.values()) {
      if (setup.results().values("micro " + step.id() + " ns").isEmpty()) {
        throw new IOException("JMH did not measure " + step.id());
      }
    }
  }

  /** Keeps the line of a step: its name, mode, threads, samples, score, error and unit. */
  private void keep(String[] line) {
    for (var step : Step.values()) {
      if (line[0].endsWith("." + step.id())) {
        keep(step.id() + " ns", line);
      } else if (line[0].endsWith("." + step.id() + ALLOCATED)) {
        keep(step.id() + " bytes", line);
      }
    }
  }

  private void keep(String name, String[] line) {
    double score = Double.parseDouble(line[4]);
    System.out.printf("micro %-20s %,10.0f%n", name, score);
    setup.results().add("micro " + name, score);
    setup.results().add("micro " + name + " error", Double.parseDouble(line[5]));
  }
}
