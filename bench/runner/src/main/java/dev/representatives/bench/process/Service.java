package dev.representatives.bench.process;

import dev.representatives.bench.load.ResponseReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service under measurement, as a process of its own. */
public final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SO_TIMEOUT = 5_000;

  private final Process process;
  private final int port;
  private final long startedAt;
  private final Path log;

  private Service(Process process, int port, long startedAt, Path log) {
    this.process = process;
    this.port = port;
    this.startedAt = startedAt;
    this.log = log;
  }

  /**
   * Starts a process.
   *
   * @param folder its working directory
   */
  static Service start(int port, List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    Path log = folder.resolve("service-" + port + ".txt");
    var builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    long now = System.nanoTime();
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Service(process, port, now, log);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Sends a request until it gets a response, every two milliseconds.
   *
   * @return the time from the start of the process to the response
   */
  public Duration awaitResponse(byte[] request) throws IOException, InterruptedException {
    while (true) {
      if (responds(request)) {
        return Duration.ofNanos(System.nanoTime() - startedAt);
      }
      if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
        close();
        throw new IOException("a service did not start; see " + log);
      }
      Thread.sleep(2);
    }
  }

  private boolean responds(byte[] request) {
    try {
      response(request);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends a request over a connection of its own. */
  public String response(byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(SO_TIMEOUT);
      socket.getOutputStream().write(request);
      byte[] received = new byte[1 << 14];
      var response = new ResponseReader();
      int size = 0;
      while (!response.read(received, size)) {
        int count = socket.getInputStream().read(received, size, received.length - size);
        if (count <= 0) {
          throw new IOException("no complete response");
        }
        size += count;
      }
      return new String(received, 0, size, StandardCharsets.UTF_8);
    }
  }

  /** What the process has written so far. */
  public String output() throws IOException {
    return Files.readString(log);
  }

  /** Of the loopback interface. */
  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
