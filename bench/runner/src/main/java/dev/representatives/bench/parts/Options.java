package dev.representatives.bench.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured, and for how long.
 *
 * @param parts the names of the parts, see {@link #PARTS}
 * @param rounds how often each scenario is measured on each subject
 * @param slice how long each of these measurements takes
 * @param warmUp how long each subject serves each scenario before the first round
 * @param connections of the load generator, and threads of the JDBC loop
 * @param representatives in each of the groups of the data
 * @param seed of every random choice
 * @param heap the limit of each service, as in {@code -Xmx}
 * @param bulk the number of representatives of the bulk
 * @param links of the tenant whose growth is measured
 * @param starts how often each service is started
 * @param jar the product; another one than that of the working copy serves for a comparison
 * @param keep whether the results of the last run stay, but for those of the parts
 * @param page the file that gets the page, if it is given
 * @param render whether the page is only written again, from the results of the last run
 */
public record Options(
    Set<String> parts,
    int rounds,
    Duration slice,
    Duration warmUp,
    int connections,
    int representatives,
    long seed,
    String heap,
    int bulk,
    int links,
    int starts,
    Path jar,
    boolean keep,
    Optional<Path> page,
    boolean render) {
  static final Set<String> PARTS =
      new LinkedHashSet<>(
          Arrays.asList(
              "get",
              "put",
              "patch",
              "unchanged",
              "link",
              "start",
              "memory",
              "bulk",
              "overload",
              "micro",
              "growth"));

  private static final Path JAR = Path.of("bootstrap", "target", "representatives.jar");
  private static final Path PAGE = Path.of("docs", "performance.md");
  private static final Path PAGE_OF_A_PART = Path.of("bench", "target", "performance.md");

  public static Options parse(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.replaceFirst("^--", "").split("=", 2);
      given.put(parts[0], parts.length == 2 ? parts[1] : "true");
    }
    boolean isShort = given.remove("short") != null;
    Set<String> parts = new LinkedHashSet<>(PARTS);
    if (given.containsKey("only")) {
      var only = Arrays.asList(given.remove("only").split(","));
      if (!parts.containsAll(only)) {
        throw new IllegalArgumentException("--only names some of " + PARTS);
      }
      parts.retainAll(only);
    }
    Path jar = Path.of(remove(given, "jar", JAR.toString()));
    var options =
        new Options(
            parts,
            number(given, "rounds", 5),
            seconds(given, "seconds", isShort ? 3 : 6),
            seconds(given, "warm-up", isShort ? 10 : 20),
            number(given, "connections", 64),
            number(given, "representatives", 2_000),
            number(given, "seed", 20_261_126),
            remove(given, "heap", "512m"),
            number(given, "bulk", 100_000),
            number(given, "links", 10_000_000),
            number(given, "starts", isShort ? 5 : 7),
            jar,
            Boolean.parseBoolean(remove(given, "keep", "false")),
            Optional.ofNullable(given.remove("page")).map(Path::of),
            Boolean.parseBoolean(remove(given, "render", "false")));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("unknown options: " + given.keySet());
    }
    return options;
  }

  /** The page of a run without {@link #page}. Only a complete run writes the published one. */
  Path usualPage() {
    return parts.equals(PARTS) && jar.equals(JAR) ? PAGE : PAGE_OF_A_PART;
  }

  private static String remove(Map<String, String> given, String name, String otherwise) {
    String value = given.remove(name);
    return value == null ? otherwise : value;
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Integer.parseInt(remove(given, name, String.valueOf(otherwise)));
  }

  private static Duration seconds(Map<String, String> given, String name, int otherwise) {
    return Duration.ofSeconds(number(given, name, otherwise));
  }
}
