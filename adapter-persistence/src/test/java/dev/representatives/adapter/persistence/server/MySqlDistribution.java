package dev.representatives.adapter.persistence.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** MySQL from an unpacked distribution. */
final class MySqlDistribution {
  private static final String NAME = "MySQL";
  private static final String DATA = "data";

  /** Has the UUID of a server, which creates the file if it is missing. */
  private static final String IDENTITY = "auto.cnf";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private MySqlDistribution() {}

  /** Creates a server with an empty data folder; it is not started. */
  static LocalServer install(Path distribution, List<String> options) {
    return initialized(distribution, options, options);
  }

  /**
   * Creates servers with empty data folders, which are not started. Initialising one takes long, so
   * the others get copies.
   *
   * @param options those of all servers
   * @param further those of each server
   */
  static List<LocalServer> install(
      Path distribution, List<String> options, List<List<String>> further) {
    try {
      var servers = new ArrayList<LocalServer>();
      for (var each : further) {
        var all = Stream.of(options, each).flatMap(List::stream).toList();
        if (servers.isEmpty()) {
          servers.add(initialized(distribution, options, all));
        } else {
          var folder = Files.createTempDirectory("mysql");
          copy(servers.get(0).folder().resolve(DATA), folder.resolve(DATA));
          servers.add(new LocalServer(NAME, folder, program(distribution, folder), all));
        }
      }
      return servers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> program(Path distribution, Path folder) throws IOException {
    // Without a file of options, a server also ignores the variables that SET PERSIST has stored.
    var noOptions = Files.createFile(folder.resolve("my.cnf"));
    var base = distribution.toAbsolutePath();
    return List.of(
        base.resolve("bin/mysqld").toString(),
        "--defaults-file=" + noOptions,
        "--basedir=" + base,
        "--datadir=" + folder.resolve(DATA),
        "--mysqlx=OFF");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(file -> !file.endsWith(IDENTITY)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static LocalServer initialized(
      Path distribution, List<String> options, List<String> later) {
    try {
      var folder = Files.createTempDirectory("mysql");
      var program = program(distribution, folder);
      var initialize =
          Stream.of(program, List.of("--initialize-insecure"), options)
              .flatMap(List::stream)
              .toList();
      var process = LocalServer.launch(initialize, folder);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "MySQL could not be initialised:\n" + Files.readString(folder.resolve("log")));
      }
      return new LocalServer(NAME, folder, program, later);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while MySQL was initialised", e);
    }
  }
}
