package dev.representatives.harness.service;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A process of the service, on a free port. */
public final class ServiceProcess implements AutoCloseable {
  public static final Pattern KEY = Pattern.compile("rep_[0-9a-z]+_[0-9a-z]+_[0-9a-z]+");

  private static final Pattern LISTENING =
      Pattern.compile("Representatives is listening on (https?://[^\\s\"]+)");
  private static final Pattern MANAGEMENT =
      Pattern.compile("Health, info and metrics are on (http://[^\\s\"]+)");
  private static final List<String> SETTINGS =
      List.of("DATASOURCES_", "ENDPOINTS_", "MICRONAUT_", "OTEL_", "REPRESENTATIVES_");
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final long LONGEST_STOP_SECONDS = 120;

  private final Process process;
  private final ProcessOutput log;
  private final URI baseUrl;

  private ServiceProcess(Process process, ProcessOutput log) {
    this.process = process;
    this.log = log;
    this.baseUrl =
        URI.create(await(LISTENING).map(listening -> listening.group(1)).orElseThrow(this::dead));
  }

  /** Started as a user starts it. */
  public static ServiceProcess startPlainly(Path directory, Map<String, String> settings) {
    return start(directory, settings, List.of());
  }

  /**
   * Started faster than a user starts it, and without the deadline of requests, which the first
   * ones of a process may exceed on a busy machine.
   */
  public static ServiceProcess start(Path directory, Map<String, String> settings) {
    Map<String, String> patient = new HashMap<>(settings);
    patient.putIfAbsent("REPRESENTATIVES_DATABASE_REQUEST_TIMEOUT", "60s");
    return startInTime(directory, patient);
  }

  /** Started faster than a user starts it, with the deadlines that users have. */
  public static ServiceProcess startInTime(Path directory, Map<String, String> settings) {
    return start(directory, settings, ClassArchive.optionsOfShortLife());
  }

  private static ServiceProcess start(
      Path directory, Map<String, String> settings, List<String> options) {
    try {
      var builder = builder(directory, settings, options, List.of());
      builder.environment().put("MICRONAUT_SERVER_PORT", "-1");
      builder.environment().put("ENDPOINTS_ALL_PORT", Integer.toString(FreePort.next()));
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      var process = builder.start();
      return new ServiceProcess(process, ProcessOutput.of(process.getErrorStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of a database. */
  public static Map<String, String> settings(Database database) {
    return Map.of(
        "DATASOURCES_DEFAULT_URL", database.jdbcUrl(),
        "DATASOURCES_DEFAULT_USERNAME", database.username(),
        "DATASOURCES_DEFAULT_PASSWORD", database.password());
  }

  /** {@code java -jar representatives.jar}, without the settings in the shell of this run. */
  public static ProcessBuilder builder(
      Path directory, Map<String, String> settings, List<String> options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(jar().toString());
    command.addAll(arguments);
    return withoutSettings(directory, settings, command);
  }

  /** Any command, without the settings in the shell of this run. */
  public static ProcessBuilder withoutSettings(
      Path directory, Map<String, String> settings, List<String> command) {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> SETTINGS.stream().anyMatch(name::startsWith));
    builder.environment().putAll(settings);
    return builder;
  }

  static Path jar() {
    return Path.of(System.getProperty("representatives.jar", "target/representatives.jar"))
        .toAbsolutePath();
  }

  public URI baseUrl() {
    return baseUrl;
  }

  /** The address of health, info and metrics. */
  public URI managementUrl() {
    return URI.create(
        await(MANAGEMENT).map(listening -> listening.group(1)).orElseThrow(this::dead));
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Its standard error so far. */
  public String log() {
    return log.text();
  }

  /** The key that a first start on the embedded database prints. */
  public String awaitDemoKey() {
    return await(KEY).map(MatchResult::group).orElseThrow(this::dead);
  }

  /** Sends SIGTERM, as an orchestrator does. */
  public void terminate() {
    // Process.destroy would close the streams, and lose the last output.
    process.toHandle().destroy();
  }

  /** Waits for its end. */
  public int exitCode() {
    try {
      if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the service does not stop:\n" + log.text());
      }
      log.awaitEnd();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a text appears on standard error. */
  public void awaitLog(String text) {
    awaitLog(Pattern.compile(Pattern.quote(text)));
  }

  public void awaitLog(Pattern pattern) {
    if (await(pattern).isEmpty()) {
      throw new AssertionError("nothing of '" + pattern + "' in:\n" + log.text());
    }
  }

  @Override
  public void close() {
    terminate();
    try {
      if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    log.awaitEnd();
  }

  private Optional<MatchResult> await(Pattern pattern) {
    return log.await(pattern, LONGEST_START);
  }

  private IllegalStateException dead() {
    process.destroyForcibly();
    return new IllegalStateException("the service did not start:\n" + log.text());
  }
}
