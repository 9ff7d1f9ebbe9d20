package dev.representatives.bench.parts;

import dev.representatives.bench.results.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a footprint starts the product; always with the same heap.
 *
 * @param options of the JVM
 * @param environment beside the settings of the database
 */
record SmallHeap(List<String> options, Map<String, String> environment) {
  private static final String HEAP = "-Xmx128m";
  private static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS";
  private static final Path OPERATIONS = Path.of("docs", "operations.md");
  private static final Pattern VARIABLE =
      Pattern.compile("^(JDK_JAVA_OPTIONS|MALLOC_ARENA_MAX)=(.+)$", Pattern.MULTILINE);

  static SmallHeap of(Footprint footprint) throws IOException {
    return switch (footprint) {
      case HEAP_ONLY -> new SmallHeap(List.of(HEAP), Map.of());
      case SMALL_MACHINE -> new SmallHeap(List.of(), recommended());
      case ONE_COMPILER -> new SmallHeap(List.of("-XX:TieredStopAtLevel=1"), recommended());
    };
  }

  /** The lines of the environment that the page on operations recommends. */
  private static Map<String, String> recommended() throws IOException {
    var environment = new HashMap<String, String>();
    VARIABLE
        .matcher(Files.readString(OPERATIONS))
        .results()
        .forEach(line -> environment.put(line.group(1), line.group(2)));
    if (!environment.getOrDefault(JAVA_OPTIONS, "").contains(HEAP)) {
      throw new IOException(OPERATIONS + " has no line of " + JAVA_OPTIONS + " with " + HEAP);
    }
    return environment;
  }
}
