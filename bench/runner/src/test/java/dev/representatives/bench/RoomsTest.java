package dev.representatives.bench;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The rooms of the runner. Its imports are read from the sources, since a constant of another class
 * leaves no trace in a compiled one.
 */
class RoomsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/representatives/bench");

  /** From the bottom to the top. */
  private static final List<String> ROOMS =
      List.of("load", "process", "dataset", "results", "subject", "parts", "page");

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?dev\\.representatives\\.bench\\.([a-z]*)\\b.*;$", Pattern.MULTILINE);

  @Test
  void every_class_but_the_program_is_in_a_room() throws IOException {
    try (var files = Files.list(SOURCES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsAll(ROOMS)
          .hasSize(ROOMS.size() + 2)
          .contains("Bench.java", "package-info.java");
    }
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_uses_only_rooms_below_it(String room) {
    assertThat(ROOMS.subList(0, ROOMS.indexOf(room))).containsAll(usedBy(room));
  }

  @Test
  void the_page_is_written_from_the_results_alone() {
    assertThat(usedBy("page")).containsExactly("results");
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_states_its_purpose_in_one_sentence(String room) {
    assertThat(read(SOURCES.resolve(room).resolve("package-info.java")))
        .matches("/\\*\\* [^.]+\\. \\*/\npackage [\\w.]+;\n");
  }

  private static TreeSet<String> usedBy(String room) {
    try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
      return files
          .flatMap(file -> IMPORT.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
