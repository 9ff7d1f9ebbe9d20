package dev.representatives.harness.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts of the API description that a run has covered. Each run of the build has its own file
 * in one folder, so that several runs add up; a new run overwrites its file.
 */
public final class Seen {
  public static final Path FOLDER = Path.of("target", "api-description-seen");

  static final Seen OF_THIS_RUN =
      new Seen(
          FOLDER.resolve(System.getProperty("representatives.environment", "unnamed") + ".txt"));

  private final Path file;
  private final Set<String> names = new TreeSet<>();

  private Seen(Path file) {
    this.file = file;
  }

  public synchronized void add(Set<String> seen) {
    var fresh = seen.stream().filter(name -> !names.contains(name)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          file,
          fresh,
          StandardOpenOption.CREATE,
          names.isEmpty() ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
      names.addAll(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that any of the runs has covered. */
  public static Set<String> inAllRuns() {
    if (!Files.isDirectory(FOLDER)) {
      return Set.of();
    }
    try (var files = Files.list(FOLDER)) {
      return files.flatMap(Seen::lines).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.util.stream.Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
