package dev.representatives.adapter.persistence.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** MySQL from an unpacked distribution, on a free port of the loopback interface. */
final class MySqlDistribution {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private final Path distribution;
  private final Path folder;
  private final int port;

  private MySqlDistribution(Path distribution) throws IOException {
    this.distribution = distribution.toAbsolutePath();
    this.folder = Files.createTempDirectory("mysql");
    this.port = FreePort.next();
  }

  /**
   * Starts a server with an empty data folder, which is deleted when the JVM ends.
   *
   * @return its port
   */
  static int start(Path distribution) {
    try {
      var server = new MySqlDistribution(distribution);
      server.initialize();
      var process = server.launch("--bind-address=127.0.0.1", "--port=" + server.port);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(process)));
      server.awaitConnection(process);
      return server.port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while MySQL started", e);
    }
  }

  private void initialize() throws IOException, InterruptedException {
    var process = launch("--initialize-insecure");
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("MySQL could not be initialised:\n" + log());
    }
  }

  private Process launch(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(distribution.resolve("bin/mysqld").toString());
    command.add("--no-defaults");
    command.addAll(List.of(arguments));
    command.add("--basedir=" + distribution);
    command.add("--datadir=" + folder.resolve("data"));
    command.add("--socket=" + folder.resolve("socket"));
    command.add("--mysqlx=OFF");
    command.addAll(ServerOptions.ofTests());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void awaitConnection(Process process) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!acceptsConnections()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("MySQL did not start:\n" + log());
      }
      Thread.sleep(BETWEEN_TRIES.toMillis());
    }
  }

  private boolean acceptsConnections() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
