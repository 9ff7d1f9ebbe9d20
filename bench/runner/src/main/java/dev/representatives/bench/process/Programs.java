package dev.representatives.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How the product and its peers are started. */
public final class Programs {
  /** The key that both peers accept. */
  public static final String PEER_KEY =
      "rep_0123456789abcdef_0123456789abcdefghijklmnopqrstuvwxyz0123456789";

  private static final String TENANT = "bench";
  private static final String HOST = "127.0.0.1";

  private final Path jar;
  private final Path spring;
  private final Path quarkus;
  private final Path folder;

  /**
   * All programs of the working copy.
   *
   * @param root of the working copy
   * @param jar the product
   * @param folder the working directory of the processes
   */
  public Programs(Path root, Path jar, Path folder) {
    this.jar = jar.toAbsolutePath();
    this.spring = root.resolve("bench/spring-peer/target/spring-peer.jar").toAbsolutePath();
    this.quarkus = root.resolve("bench/quarkus-peer/target").toAbsolutePath();
    this.folder = folder;
  }

  /** The product on MySQL. */
  public Service product(Path java, List<String> options, MySql.Database database)
      throws IOException {
    return product(java, options, Map.of(), database);
  }

  /** The product on MySQL, with further environment variables. */
  public Service product(
      Path java, List<String> options, Map<String, String> further, MySql.Database database)
      throws IOException {
    var environment = new HashMap<>(on(database));
    environment.putAll(further);
    return product(java, options, environment, folder);
  }

  /** The product on the embedded database of a folder. */
  public Service productOnH2(Path java, List<String> options, Path workingDirectory)
      throws IOException {
    return product(java, options, Map.of(), workingDirectory);
  }

  private Service product(
      Path java, List<String> options, Map<String, String> environment, Path workingDirectory)
      throws IOException {
    int port = Service.freePort();
    var command =
        command(
            java,
            options,
            "-Dmicronaut.server.host=" + HOST,
            "-Dmicronaut.server.port=" + port,
            "-Dendpoints.all.port=" + Service.freePort(),
            "-jar",
            jar.toString());
    return Service.start(port, command, environment, workingDirectory);
  }

  /** Creates a key, and the tables if the database is empty. */
  public String createKey(Path java, MySql.Database database)
      throws IOException, InterruptedException {
    return createKey(java, database, TENANT);
  }

  /** Creates a key of this tenant. */
  public String createKey(Path java, MySql.Database database, String tenant)
      throws IOException, InterruptedException {
    return run(
        command(java, List.of(), "-jar", jar.toString(), "keys", "create", "--tenant", tenant),
        on(database),
        folder);
  }

  private static Map<String, String> on(MySql.Database database) {
    return Map.of(
        "DATASOURCES_DEFAULT_URL", database.url(), "DATASOURCES_DEFAULT_USERNAME", "root");
  }

  /** Creates the cache of loaded classes, as docs/operations.md describes. */
  public void createAotCache(Path java, Path cache) throws IOException, InterruptedException {
    run(
        command(java, List.of("-XX:AOTCacheOutput=" + cache), "-jar", jar.toString(), "check"),
        Map.of(),
        folder);
  }

  /** The peer on Spring Boot. */
  public Service spring(Path java, List<String> options, String url, String user)
      throws IOException {
    int port = Service.freePort();
    var command =
        command(
            java,
            options,
            "-jar",
            spring.toString(),
            "--server.address=" + HOST,
            "--server.port=" + port,
            "--peer.key=" + PEER_KEY,
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user);
    return Service.start(port, command, Map.of(), folder);
  }

  /**
   * The peer on Quarkus.
   *
   * @param kind of its database, for which it was built: mysql or h2
   */
  public Service quarkus(Path java, List<String> options, String kind, String url, String user)
      throws IOException {
    int port = Service.freePort();
    var command =
        command(
            java,
            options,
            "-Dquarkus.http.port=" + port,
            "-Dpeer.key=" + PEER_KEY,
            "-Dquarkus.datasource.jdbc.url=" + url,
            "-Dquarkus.datasource.username=" + user,
            "-jar",
            quarkus.resolve(kind).resolve("quarkus-run.jar").toString());
    return Service.start(port, command, Map.of(), folder);
  }

  private static List<String> command(Path java, List<String> options, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of(rest));
    return command;
  }

  /** Runs a command to its end, at most 10 minutes, and returns its output. */
  public static String run(
      List<String> command, Map<String, String> environment, Path workingDirectory)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(workingDirectory, "command", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectError(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    String out = new String(process.getInputStream().readAllBytes()).strip();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("a command failed; see " + log + "\n" + Files.readString(log));
    }
    return out;
  }
}
