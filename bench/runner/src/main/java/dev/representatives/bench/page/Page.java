package dev.representatives.bench.page;

import dev.representatives.bench.results.Names;
import dev.representatives.bench.results.Results;
import dev.representatives.bench.results.Scenario;
import dev.representatives.bench.results.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the template of the page with the figures of a run, and draws a plot for each scenario. */
public final class Page {
  private static final Path TEMPLATE = Path.of("bench", "page.md");
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^}]+)}}");

  private final Results results;

  public Page(Results results) {
    this.results = results;
  }

  /** Writes the page, and its plots into a folder beside it. */
  public void write(Path page) throws IOException {
    Path plots = page.resolveSibling("performance");
    Files.createDirectories(plots);
    String text =
        PLACE
            .matcher(Files.readString(TEMPLATE))
            .replaceAll(place -> Matcher.quoteReplacement(figures(place.group(1))));
    Files.writeString(page, text);
    for (var scenario : Scenario.values()) {
      if (isMeasured(scenario)) {
        Files.writeString(plots.resolve(scenario.id() + ".svg"), new Plot(results, scenario).svg());
      }
    }
  }

  private String figures(String place) {
    for (var scenario : Scenario.values()) {
      if (place.equals("scenario " + scenario.id())) {
        return isMeasured(scenario) ? table(scenario) : "Not measured in this run.";
      }
      if (place.equals("title " + scenario.id())) {
        return scenario.title();
      }
    }
    var others = new OtherTables(results);
    return switch (place) {
      case "targets" -> new Targets(results).table();
      case "start" -> others.start();
      case "bulk" -> others.bulk();
      case "micro" -> others.micro();
      case "growth" -> others.growth();
      case "memory" -> others.memory();
      case "resident" -> others.resident();
      case "half load" -> others.halfLoad();
      case "overload" -> others.overload();
      case "quiet" -> others.quiet();
      default -> results.text(place);
    };
  }

  private boolean isMeasured(Scenario scenario) {
    return !results.slices(scenario, Names.PRODUCT).isEmpty();
  }

  private String table(Scenario scenario) {
    List<String> lines = new ArrayList<>();
    lines.add("![" + scenario.title() + "](performance/" + scenario.id() + ".svg)");
    lines.add("");
    lines.add(
        "| | per second | lowest to highest round | ratio | median ms | p99 ms | CPU s service |"
            + " CPU s database |");
    lines.add("|---|---|---|---|---|---|---|---|");
    double product = Medians.of(results, scenario, Names.PRODUCT).perSecond();
    for (String subject : Names.ALL) {
      if (!results.slices(scenario, subject).isEmpty()) {
        lines.add(Medians.of(results, scenario, subject).line(label(scenario, subject), product));
      }
    }
    long errors =
        Names.ALL.stream()
            .flatMap(s -> results.slices(scenario, s).stream())
            .mapToLong(Slice::errors)
            .sum();
    lines.add("");
    lines.add(errors == 0 ? "Every request succeeded." : errors(scenario));
    return String.join("\n", lines);
  }

  private String errors(Scenario scenario) {
    List<String> sentences = new ArrayList<>();
    for (String subject : Names.ALL) {
      var slices = results.slices(scenario, subject);
      long errors = slices.stream().mapToLong(Slice::errors).sum();
      if (errors > 0) {
        String first =
            slices.stream().map(Slice::firstError).filter(e -> !e.isEmpty()).findFirst().orElse("");
        sentences.add(
            String.format(
                Locale.ROOT,
                "Of %s, %,d requests failed (the first one: %s); they do not count.",
                subject,
                errors,
                first));
      }
    }
    return String.join(" ", sentences);
  }

  private static String label(Scenario scenario, String subject) {
    return subject.equals(Names.JDBC) ? subject + ", " + scenario.statement() : subject;
  }
}
