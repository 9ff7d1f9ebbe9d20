package dev.representatives.harness.service;

import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the scenarios run. */
public enum Environment {
  /** The service on its embedded database, as {@code java -jar} starts it. */
  EMBEDDED_DATABASE("embedded database") {
    @Override
    RunningEnvironment start() {
      var directory = TemporaryDirectory.create();
      var process = startService(directory.path(), Map.of());
      var commandLine = new ServiceCommand(directory.path(), Map.of());
      return new RunningEnvironment(
          deployment(process, commandLine, process.awaitDemoKey()), Optional.of(directory));
    }
  },

  /** The service on a server with the MySQL protocol. */
  MYSQL_PROTOCOL("MySQL protocol") {
    @Override
    RunningEnvironment start() {
      var directory = TemporaryDirectory.create();
      var settings = ServiceProcess.settings(MySqlProtocolServer.shared().createDatabase());
      var process = startService(directory.path(), settings);
      var commandLine = new ServiceCommand(directory.path(), settings);
      return new RunningEnvironment(
          deployment(process, commandLine, commandLine.storeKey("acme")), Optional.of(directory));
    }
  },

  /** A service that this run has not started. */
  DEPLOYMENT("deployment") {
    @Override
    Optional<String> missing() {
      return Stream.of(BASE_URL, API_KEY, OTHER_TENANT_API_KEY)
          .filter(property -> System.getProperty(property) == null)
          .findFirst()
          .map(property -> "no deployment to check: -D" + property + " is not set");
    }

    @Override
    RunningEnvironment start() {
      return new RunningEnvironment(
          new Deployment(
              toString(),
              URI.create(System.getProperty(BASE_URL)),
              System.getProperty(API_KEY),
              System.getProperty(OTHER_TENANT_API_KEY),
              Optional.empty()),
          Optional.empty());
    }
  };

  private static final String PLAINLY = "representatives-test.plain-start";
  private static final String CHOICE = "representatives.environment";
  private static final String BASE_URL = "representatives.base-url";
  private static final String API_KEY = "representatives.api-key";
  private static final String OTHER_TENANT_API_KEY = "representatives.other-tenant-api-key";

  private final String shownName;

  Environment(String shownName) {
    this.shownName = shownName;
  }

  /** Starts the environment; called at most once per run. */
  abstract RunningEnvironment start();

  /** Why it cannot be used; empty if it can. */
  Optional<String> missing() {
    return Optional.empty();
  }

  /** The environment that the build or a developer has set; else the embedded database. */
  public static Environment ofThisRun() {
    String choice = System.getProperty(CHOICE, "embedded-database");
    return valueOf(choice.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The optimising compiler needs a minute of a processor here, so only longer builds use it. */
  static ServiceProcess startService(Path directory, Map<String, String> settings) {
    return Boolean.getBoolean(PLAINLY)
        ? ServiceProcess.startPlainly(directory, settings)
        : ServiceProcess.start(directory, settings);
  }

  Deployment deployment(ServiceProcess process, ServiceCommand commandLine, String apiKey) {
    return new Deployment(
        toString(),
        process.baseUrl(),
        apiKey,
        commandLine.storeKey("other"),
        Optional.of(new Deployment.Ours(process, commandLine)));
  }

  @Override
  public String toString() {
    return shownName;
  }
}
