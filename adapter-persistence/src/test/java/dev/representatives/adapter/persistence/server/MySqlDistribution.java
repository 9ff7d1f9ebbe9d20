package dev.representatives.adapter.persistence.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** MySQL from an unpacked distribution. */
final class MySqlDistribution {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private MySqlDistribution() {}

  /** Creates a server with an empty data folder; it is not started. */
  static LocalServer install(Path distribution, List<String> options) {
    try {
      var folder = Files.createTempDirectory("mysql");
      var base = distribution.toAbsolutePath();
      var program =
          List.of(
              base.resolve("bin/mysqld").toString(),
              "--no-defaults",
              "--basedir=" + base,
              "--datadir=" + folder.resolve("data"),
              "--mysqlx=OFF");
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
      return new LocalServer("MySQL", folder, program, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while MySQL was initialised", e);
    }
  }
}
