package dev.representatives.bench.parts;

import dev.representatives.bench.process.MySql;
import dev.representatives.bench.process.Programs;
import dev.representatives.bench.results.Results;
import dev.representatives.bench.results.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measures the chosen parts, one after the other. */
public final class Run {
  private final Setup setup;

  private Run(Setup setup) {
    this.setup = setup;
  }

  /**
   * Measures, and keeps the figures in a file.
   *
   * @param arguments of the command, as the page shows it
   * @return false if a part failed
   */
  public static boolean measure(Options options, String arguments, Path file)
      throws IOException, SQLException, InterruptedException {
    var results = options.keep() ? Results.keep(file, options.parts()) : Results.create(file);
    Path folder = Files.createTempDirectory("representatives-bench");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Path java = Path.of(System.getProperty("bench.java"));
    var mySql = MySql.start();
    Machine.describe(java, mySql.version(), results);
    describe(options, arguments, results);
    System.out.println("seed: " + options.seed());
    var setup =
        new Setup(
            options,
            new Programs(Path.of(""), options.jar(), folder),
            mySql,
            java,
            Optional.ofNullable(System.getProperty("bench.java17")).map(Path::of),
            folder,
            results);
    return new Run(setup).measure();
  }

  private static void describe(Options options, String arguments, Results results) {
    String command = "`" + ("bench/run " + arguments).strip() + "`";
    results.add(
        "command", options.keep() ? results.text("command") + ", then " + command : command);
    results.add("page", options.usualPage().toString());
    results.add("rounds", String.valueOf(options.rounds()));
    results.add("seconds", String.valueOf(options.slice().toSeconds()));
    results.add("connections", String.valueOf(options.connections()));
    results.add("representatives", String.valueOf(options.representatives()));
    results.add("seed", String.valueOf(options.seed()));
    results.add("heap", options.heap());
  }

  private boolean measure() throws IOException, InterruptedException {
    List<Scenario> scenarios =
        Arrays.stream(Scenario.values())
            .filter(scenario -> setup.options().parts().contains(scenario.id()))
            .toList();
    boolean isComplete = scenarios.isEmpty() || measure(new HttpScenarios(setup, scenarios)::run);
    isComplete &= isLeftOut("start") || measure(new StartTimes(setup)::run);
    isComplete &= isLeftOut("memory") || measure(new Memory(setup)::run);
    isComplete &= isLeftOut("bulk") || measure(new Bulk(setup)::run);
    isComplete &= isLeftOut("overload") || measure(new Overload(setup)::run);
    isComplete &= isLeftOut("micro") || measure(new Micro(setup)::run);
    isComplete &= isLeftOut("growth") || measure(new Growth(setup)::run);
    return isComplete;
  }

  private boolean isLeftOut(String part) {
    return !setup.options().parts().contains(part);
  }

  /** Returns false if the part failed, which must not lose the results of the others. */
  private static boolean measure(Part part) throws InterruptedException {
    try {
      part.run();
      return true;
    } catch (IOException | SQLException | RuntimeException e) {
      e.printStackTrace();
      return false;
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("not deleted: " + folder + ": " + e.getMessage());
    }
  }

  private interface Part {
    void run() throws IOException, SQLException, InterruptedException;
  }
}
