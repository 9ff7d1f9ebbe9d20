package dev.representatives.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The program behind {@code bench/run}, which starts it in the root of the working copy. */
public final class Bench {
  private static final Path RESULTS = Path.of("bench", "target", "results.tsv");

  private Bench() {}

  /** Measures, and writes the page. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    boolean isComplete = options.render() || measure(options, String.join(" ", arguments));
    var results = Results.read(RESULTS);
    Path page = options.page().orElse(Path.of(results.text("page")));
    new Page(results).write(page);
    System.out.println("written: " + page);
    System.exit(isComplete ? 0 : 1);
  }

  /** Returns false if a part failed. */
  private static boolean measure(Options options, String arguments)
      throws IOException, SQLException, InterruptedException {
    var results = options.keep() ? Results.keep(RESULTS, options.parts()) : Results.create(RESULTS);
    Path folder = Files.createTempDirectory("representatives-bench");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Path java = Path.of(System.getProperty("bench.java"));
    var mySql = MySql.start();
    Machine.describe(java, mySql.version(), results);
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
    List<Scenario> scenarios =
        Arrays.stream(Scenario.values())
            .filter(scenario -> options.parts().contains(scenario.id()))
            .toList();
    boolean isComplete = scenarios.isEmpty() || measure(new HttpScenarios(setup, scenarios)::run);
    isComplete &= isLeftOut(options, "start") || measure(new StartTimes(setup)::run);
    isComplete &= isLeftOut(options, "memory") || measure(new Memory(setup)::run);
    isComplete &= isLeftOut(options, "bulk") || measure(new Bulk(setup)::run);
    isComplete &= isLeftOut(options, "overload") || measure(new Overload(setup)::run);
    isComplete &= isLeftOut(options, "micro") || measure(new Micro(setup)::run);
    isComplete &= isLeftOut(options, "growth") || measure(new Growth(setup)::run);
    return isComplete;
  }

  private static boolean isLeftOut(Options options, String part) {
    return !options.parts().contains(part);
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
