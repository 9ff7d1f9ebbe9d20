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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The process of a server on a free port of the loopback interface, with a folder of its own that
 * is deleted when the JVM ends. A test that kills or freezes one has a server for itself.
 */
public final class LocalServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final String name;
  private final Path folder;
  private final int port;
  private final List<String> command;
  private volatile Optional<Process> process = Optional.empty();
  private volatile boolean frozen;

  /**
   * A server that is not started yet.
   *
   * @param name the kind of server
   * @param folder has the data folder
   * @param program the command without the options that every server has
   * @param options further options
   */
  LocalServer(String name, Path folder, List<String> program, List<String> options) {
    this.name = name;
    this.folder = folder;
    this.port = FreePort.next();
    this.command = new ArrayList<>(program);
    this.command.add("--port=" + port);
    this.command.add("--bind-address=127.0.0.1");
    this.command.add("--socket=" + folder.resolve("socket"));
    this.command.addAll(options);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /**
   * Starts a server whose commits survive a crash: the genuine MySQL if the run has its
   * distribution, else MariaDB.
   */
  public static LocalServer startDurable() {
    var server =
        MySqlProtocolServer.distribution()
            .map(folder -> MySqlDistribution.install(folder, ServerOptions.durable()))
            .orElseGet(() -> EmbeddedMariaDb.install(ServerOptions.durable()));
    server.start();
    return server;
  }

  /** The kind of server. */
  public String name() {
    return name;
  }

  int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  /** The host and the port. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** A database of this name. */
  public Database database(String database) {
    return new Database("jdbc:mysql://" + address() + "/" + database, "root", "");
  }

  /** Creates a database for exclusive use, on the first connection. */
  public Database createDatabase() {
    String database = "representatives_" + UUID.randomUUID().toString().replace("-", "");
    return new Database(
        String.format(
            Locale.ROOT,
            "jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true",
            port,
            database),
        "root",
        "");
  }

  /** Starts the process, on the same data and port as before, and waits until it accepts. */
  public void start() {
    try {
      var started = launch(command, folder);
      process = Optional.of(started);
      awaitConnection(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + name + " started", e);
    }
  }

  /** Sends SIGKILL, and waits for the end. */
  public void kill() {
    try {
      process.orElseThrow().destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops all threads of the process, which keeps its connections. */
  public void freeze() {
    signal("STOP");
    frozen = true;
  }

  /** Ends {@link #freeze}. */
  public void thaw() {
    signal("CONT");
    frozen = false;
  }

  /** Ends the process in order, and deletes its folder. */
  @Override
  public synchronized void close() {
    try {
      if (frozen) {
        thaw();
      }
      if (process.isPresent()) {
        var running = process.get();
        running.destroy();
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          running.destroyForcibly();
        }
      }
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a program whose output is added to the log in the folder. */
  static Process launch(List<String> command, Path folder) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void signal(String signal) {
    try {
      String pid = Long.toString(process.orElseThrow().pid());
      int exitCode = new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException("no SIG" + signal + " for " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitConnection(Process started) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!acceptsConnections()) {
      if (!started.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            name + " did not start:\n" + Files.readString(folder.resolve("log")));
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

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
