package dev.representatives.harness.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An archive of the loaded classes of the service (JEP 350). A process starts with it in a third of
 * the time, and the tests start dozens. There is one per JDK, next to the jar and newer than every
 * jar of the service: the JVM rejects an older one with a warning on its standard output.
 */
public final class ClassArchive {
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=2", "-XX:+UseSerialGC");

  private ClassArchive() {}

  /**
   * The options of a JVM that runs for seconds: it uses the archive if there can be one, and not
   * the optimising compiler, which would not pay off in that time. The other one compiles only what
   * runs twice as often as usual.
   */
  public static synchronized List<String> optionsOfShortLife() {
    var jar = ServiceProcess.jar();
    var archive = jar.resolveSibling("classes-" + System.getProperty("java.version") + ".jsa");
    try {
      if (!Files.exists(archive) || Files.getLastModifiedTime(archive).compareTo(newest(jar)) < 0) {
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

  private static FileTime newest(Path jar) throws IOException {
    var newest = Files.getLastModifiedTime(jar);
    try (var libraries = Files.newDirectoryStream(jar.resolveSibling("lib"), "*.jar")) {
      for (var library : libraries) {
        var changed = Files.getLastModifiedTime(library);
        newest = changed.compareTo(newest) > 0 ? changed : newest;
      }
    }
    return newest;
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
