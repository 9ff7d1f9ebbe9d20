package dev.representatives.bench;

import dev.representatives.bench.page.Page;
import dev.representatives.bench.parts.Options;
import dev.representatives.bench.parts.Run;
import dev.representatives.bench.results.Results;
import java.nio.file.Path;

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
    boolean isComplete =
        options.render() || Run.measure(options, String.join(" ", arguments), RESULTS);
    var results = Results.read(RESULTS);
    Path page = options.page().orElse(Path.of(results.text("page")));
    new Page(results).write(page);
    System.out.println("written: " + page);
    System.exit(isComplete ? 0 : 1);
  }
}
