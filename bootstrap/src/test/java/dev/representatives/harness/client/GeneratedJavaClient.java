package dev.representatives.harness.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.harness.service.FinishedProcess;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The Java client that the build has generated from the API description, and its caller. */
public final class GeneratedJavaClient {
  private static final Path DIRECTORY = Path.of("target", "clients", "java").toAbsolutePath();
  private static final Path CLASSES = DIRECTORY.resolve("classes");
  private static final Path SOURCES = DIRECTORY.resolve("representatives/src/main/java");
  private static final Path CALLER = Path.of("src", "clients", "java").toAbsolutePath();

  private GeneratedJavaClient() {}

  /** Compiles both and runs the caller. */
  public static FinishedProcess roundTrip(String input) throws IOException {
    compile();
    return FinishedProcess.of(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            CLASSES + File.pathSeparator + libraries(),
            "RoundTrip"),
        input);
  }

  private static void compile() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var complaints = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      var sources =
          files.getJavaFileObjectsFromPaths(
              Stream.of(SOURCES, CALLER).flatMap(GeneratedJavaClient::sources).toList());
      var options =
          List.of("--release", "11", "-proc:none", "-d", CLASSES.toString(), "-cp", libraries());
      if (!compiler.getTask(complaints, files, null, options, null, sources).call()) {
        throw new AssertionError("the Java client does not compile:\n" + complaints);
      }
    }
  }

  private static Stream<Path> sources(Path directory) {
    return filesIn(directory, ".java").stream();
  }

  private static String libraries() {
    return filesIn(DIRECTORY.resolve("lib"), ".jar").stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> filesIn(Path directory, String suffix) {
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("not there; mvn verify generates it: " + directory, e);
    }
  }
}
