package dev.representatives.harness.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The classes of the service as the JVM has laid them out once, from which a process starts in a
 * third of the time: the tests start dozens of them. One per JDK, beside the jar, as old as the
 * jar.
 */
public final class ClassArchive {
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private ClassArchive() {}

  /**
   * The options of a JVM that lives for seconds: it uses the archive if there could be one, and not
   * the optimising compiler, for which that is too short to pay.
   */
  public static synchronized List<String> optionsOfShortLife() {
    var jar = ServiceProcess.jar();
    var archive = jar.resolveSibling("classes-" + System.getProperty("java.version") + ".jsa");
    try {
      if (!Files.exists(archive)
          || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
        train(archive);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var options = new ArrayList<>(SHORT_LIVED);
    if (Files.exists(archive)) {
      options.add("-XX:SharedArchiveFile=" + archive);
    }
    return List.copyOf(options);
  }

  private static void train(Path archive) throws IOException {
    var unfinished = archive.resolveSibling(archive.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    try (var directory = TemporaryDirectory.create()) {
      var options = new ArrayList<>(SHORT_LIVED);
      options.add("-XX:ArchiveClassesAtExit=" + unfinished);
      FinishedProcess.of(
          ServiceProcess.builder(directory.path(), Map.of(), options, List.of("check")));
    }
    if (Files.exists(unfinished)) {
      Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
    } else {
      System.err.println("SLOW: the JVM has made no archive of the service's classes");
    }
  }
}
