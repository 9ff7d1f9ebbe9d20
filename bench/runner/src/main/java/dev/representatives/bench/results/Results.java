package dev.representatives.bench.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results of a run. Each is appended to a file immediately, so that the page can be written
 * again without a measurement.
 */
public final class Results {
  private static final String SLICE = "slice";
  private static final String VALUE = "value";
  private static final String TEXT = "text";
  private static final String SEPARATOR = "\t";

  private final Path file;
  private final List<Slice> slices = new ArrayList<>();
  private final Map<String, List<Double>> values = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Results(Path file) {
    this.file = file;
  }

  /** No results yet; a file with the results of an earlier run is emptied. */
  public static Results create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return new Results(file);
  }

  /** The results of an earlier run without those of the parts, which are measured again. */
  public static Results keep(Path file, Set<String> parts) throws IOException {
    List<String> kept =
        Files.readAllLines(file).stream().filter(line -> !isOf(parts, line)).toList();
    Files.write(file, kept);
    return read(file);
  }

  private static boolean isOf(Set<String> parts, String line) {
    String[] fields = line.split(SEPARATOR, -1);
    String part = fields[1].split(" ")[0].toLowerCase(Locale.ROOT);
    boolean isOfRequests = parts.contains("get") && Set.of("half", "resident").contains(part);
    return parts.contains(part) || isOfRequests;
  }

  public static Results read(Path file) throws IOException {
    var results = new Results(file);
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split(SEPARATOR, -1);
      switch (fields[0]) {
        case SLICE -> results.slices.add(Slice.parse(fields, 1));
        case VALUE -> results.keep(fields[1], Double.parseDouble(fields[2]));
        case TEXT -> results.texts.put(fields[1], fields[2]);
        default -> throw new IOException("unknown line: " + line);
      }
    }
    return results;
  }

  public void add(Slice slice) {
    slices.add(slice);
    append(SLICE, slice.format(SEPARATOR));
  }

  /** Adds one of possibly several values. */
  public void add(String name, double value) {
    keep(name, value);
    append(VALUE, name + SEPARATOR + value);
  }

  public void add(String name, String text) {
    texts.put(name, text);
    append(TEXT, name + SEPARATOR + text);
  }

  private void keep(String name, double value) {
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private void append(String kind, String rest) {
    try {
      Files.writeString(
          file, kind + SEPARATOR + rest + System.lineSeparator(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All slices of a scenario on a subject, by round. */
  public List<Slice> slices(Scenario scenario, String subject) {
    return slices.stream()
        .filter(slice -> slice.scenario() == scenario && slice.subject().equals(subject))
        .toList();
  }

  /** The median of the rates of all rounds of a scenario on a subject. */
  public double medianPerSecond(Scenario scenario, String subject) {
    return Statistics.median(slices(scenario, subject).stream().map(Slice::perSecond).toList());
  }

  public List<Double> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  public Optional<Double> median(String name) {
    return Optional.of(values(name)).filter(list -> !list.isEmpty()).map(Statistics::median);
  }

  public String text(String name) {
    return texts.getOrDefault(name, "unknown");
  }
}
