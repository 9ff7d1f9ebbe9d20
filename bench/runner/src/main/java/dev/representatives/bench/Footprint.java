package dev.representatives.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How the product is started when its memory is measured; always with the same heap. */
enum Footprint {
  HEAP_ONLY("`-Xmx128m` alone") {
    @Override
    List<String> options() {
      return List.of(HEAP);
    }

    @Override
    Map<String, String> environment() {
      return Map.of();
    }
  },
  SMALL_MACHINE("with the options for small machines") {
    @Override
    List<String> options() {
      return List.of();
    }

    @Override
    Map<String, String> environment() throws IOException {
      return recommended();
    }
  },
  ONE_COMPILER("the same and `-XX:TieredStopAtLevel=1`") {
    @Override
    List<String> options() {
      return List.of("-XX:TieredStopAtLevel=1");
    }

    @Override
    Map<String, String> environment() throws IOException {
      return recommended();
    }
  };

  private static final String HEAP = "-Xmx128m";
  private static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS";
  private static final Path OPERATIONS = Path.of("docs", "operations.md");
  private static final Pattern VARIABLE =
      Pattern.compile("^(JDK_JAVA_OPTIONS|MALLOC_ARENA_MAX)=(.+)$", Pattern.MULTILINE);

  private final String title;

  Footprint(String title) {
    this.title = title;
  }

  /** What stands before the names of its results. */
  String prefix() {
    return "memory " + name().toLowerCase(Locale.ROOT) + " ";
  }

  String title() {
    return title;
  }

  /** Of the JVM. */
  abstract List<String> options();

  abstract Map<String, String> environment() throws IOException;

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
