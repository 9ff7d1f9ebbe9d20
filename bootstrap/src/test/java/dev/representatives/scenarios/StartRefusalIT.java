package dev.representatives.scenarios;

import static dev.representatives.scenarios.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.FreePort;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.network.TcpProxy;
import dev.representatives.harness.service.ClassArchive;
import dev.representatives.harness.service.FinishedProcess;
import dev.representatives.harness.service.ProcessOutput;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid settings: one sentence that describes how to fix them, and exit code 2. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
@OnEveryDatabase
class StartRefusalIT {
  private static final String START_TIMEOUT = "REPRESENTATIVES_DATABASE_START_TIMEOUT";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final String URL = "DATASOURCES_DEFAULT_URL";

  @TempDir private Path directory;

  @Test
  void a_database_that_stays_away_is_waited_for_as_long_as_is_set() {
    var result =
        run("serve", Map.of(URL, "jdbc:mysql://127.0.0.1:1/acme", START_TIMEOUT, "2500ms"));

    refused(
        result,
        "Waiting up to 2 s for the database at jdbc:mysql://127.0.0.1:1/acme: Connection refused",
        "The database at jdbc:mysql://127.0.0.1:1/acme did not respond for 2 s (Connection"
            + " refused); start it, correct DATASOURCES_DEFAULT_URL, or wait longer with"
            + " REPRESENTATIVES_DATABASE_START_TIMEOUT.");
  }

  @Test
  void a_host_that_is_unknown_is_waited_for_and_then_named() {
    var result =
        run("serve", Map.of(URL, "jdbc:mysql://no.such.invalid:3306/acme", START_TIMEOUT, "1s"));

    refused(result, "did not respond for 1 s (unknown host no.such.invalid)", URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://app:S3cr/t@db.invalid:3306/acme",
        "jdbc:mysql://app:S3cr%zzt@db.invalid:3306/acme",
        "jdbc:mysql://db.invalid:x/acme?password=S3cr"
      })
  void a_url_that_cannot_be_read_is_refused_without_its_password(String url) {
    var result = run("serve", Map.of(URL, url, START_TIMEOUT, "1s"));

    refused(result, URL);
    assertThat(result.err()).doesNotContain("S3cr");
  }

  @Test
  void a_database_that_starts_later_than_the_service_is_used() throws Exception {
    var database = MySqlProtocolServer.shared().createDatabase();
    try (var proxy = new TcpProxy(DatabaseAddress.of(database).socket())) {
      proxy.refuse();
      var settings = ServiceProcess.settings(DatabaseAddress.of(database).through(proxy));
      var process =
          ServiceProcess.builder(
                  directory, settings, ClassArchive.optionsOfShortLife(), List.of("keys", "list"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      var err = ProcessOutput.of(process.getErrorStream());

      assertThat(err.await(Pattern.compile("Waiting up to 30 s for the database at"), LONGEST_WAIT))
          .as("%s", err.text())
          .isPresent();
      proxy.resume();

      assertThat(process.waitFor()).as(err.text()).isZero();
    }
  }

  @Test
  void a_database_that_loses_the_first_connection_of_the_pool_is_used() {
    var database = MySqlProtocolServer.shared().createDatabase();
    try (var proxy = new TcpProxy(DatabaseAddress.of(database).socket())) {
      // The first connection checks whether the database is there.
      proxy.lose(2);

      var result =
          new ServiceCommand(
                  directory, ServiceProcess.settings(DatabaseAddress.of(database).through(proxy)))
              .run("keys", "list");

      assertThat(result.exitCode()).as(result.err()).isZero();
    }
  }

  @Test
  void a_wrong_password_is_refused_immediately() {
    var settings =
        new HashMap<>(ServiceProcess.settings(MySqlProtocolServer.shared().createDatabase()));
    settings.put("DATASOURCES_DEFAULT_PASSWORD", "wrong");

    var result = run("keys list", settings);

    refused(
        result,
        "rejects the user '",
        "correct DATASOURCES_DEFAULT_USERNAME or DATASOURCES_DEFAULT_PASSWORD.");
    assertThat(result.err()).doesNotContain("Waiting", "wrong");
  }

  @Test
  void a_wrong_password_of_the_embedded_database_is_refused() {
    try (var service = ServiceProcess.start(directory, Map.of())) {
      service.awaitDemoKey();
    }

    refused(
        run("serve", Map.of("DATASOURCES_DEFAULT_PASSWORD", "wrong")),
        "rejects the user 'sa' with the password given");
  }

  @Test
  void a_database_that_does_not_exist_is_refused_immediately() {
    var database = MySqlProtocolServer.shared().createDatabase();
    var settings = new HashMap<>(ServiceProcess.settings(database));
    settings.put(URL, database.jdbcUrl().replaceFirst("\\?.*", "_not_there"));

    var result = run("serve", settings);

    refused(result, "There is no database at jdbc:mysql://", "correct DATASOURCES_DEFAULT_URL.");
    assertThat(result.err()).doesNotContain("Waiting");
  }

  @Test
  void a_user_who_may_not_create_tables_is_refused() throws SQLException {
    var database = MySqlProtocolServer.shared().createDatabase();
    createUser(database, "reader", "SELECT");

    var result =
        run("serve", ServiceProcess.settings(new Database(database.jdbcUrl(), "reader", "reader")));

    refused(
        result,
        "The user 'reader' may not create tables in the database at",
        "grant the user all rights in it.");
  }

  @Test
  void a_user_without_any_right_is_refused() throws SQLException {
    var database = MySqlProtocolServer.shared().createDatabase();
    createUser(database, "nobody", "USAGE");

    refused(
        run(
            "serve",
            ServiceProcess.settings(
                new Database(database.jdbcUrl().replaceFirst("\\?.*", ""), "nobody", "nobody"))),
        "The user 'nobody' has no rights in the database at",
        "create it and grant the user all rights in it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO flyway_schema_history SELECT 1000, '1000', 'of tomorrow', 'SQL', 'V1000.sql',"
            + " 1, installed_by, installed_on, 1, 1 FROM flyway_schema_history WHERE version = '1'"
            + "| is of a newer version of this service: it has the migration 1000, which this"
            + " version does not know; start the newer version, or restore a backup of before.",
        "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'"
            + "| The migration 2 of the database at",
        "UPDATE flyway_schema_history SET success = 0 WHERE version = '7'"
            + "| The migration 7 of the database at"
      })
  void a_schema_that_is_not_the_one_of_this_version_is_refused(String change, String sentence)
      throws SQLException {
    var database = MySqlProtocolServer.shared().createDatabase();
    assertThat(run("keys list", ServiceProcess.settings(database)).exitCode()).isZero();
    try (var connection = Sql.connect(database);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change)).isOne();
    }

    refused(run("serve", ServiceProcess.settings(database)), sentence, "restore a backup");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://127.0.0.1/acme | must begin with jdbc:mysql: or jdbc:h2:",
        "jdbc:mysql://127.0.0.1:port/acme?password=secret | cannot be used; set user and password",
        "jdbc:h2:mem:x;FOO=BAR | cannot be used ("
      })
  void a_url_that_cannot_be_used_is_refused_immediately(String url, String sentence) {
    var result = run("serve", Map.of(URL, url));

    refused(result, sentence, URL);
    assertThat(result.err()).doesNotContain("Waiting", "secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REPRESENTATIVES_API_KEYS_CACHE_TLL | 5s | There is no setting"
            + " REPRESENTATIVES_API_KEYS_CACHE_TLL; did you mean"
            + " REPRESENTATIVES_API_KEYS_CACHE_TTL?",
        "MICRONAUT_SERVER_IDLE_TIMEOUT | soon | The setting micronaut.server.idle-timeout is"
            + " 'soon', but must be of the type Duration."
      })
  void a_setting_that_does_not_exist_or_has_no_possible_value_is_refused(
      String name, String value, String sentence) {
    refused(run("serve", Map.of(name, value)), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MICRONAUT_SERVER_PORT", "ENDPOINTS_ALL_PORT"})
  void a_port_in_use_is_refused(String setting) throws IOException {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(0));
      String port = Integer.toString(taken.getLocalPort());
      var settings = new HashMap<>(Map.of("ENDPOINTS_ALL_PORT", Integer.toString(FreePort.next())));
      settings.put(setting, port);

      refused(
          run("serve", settings),
          "The service cannot listen on *:" + port + " (Address already in use)",
          setting);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:not-there.p12 | changeit | file:not-there.p12 cannot be used for TLS (",
        "file:keys.p12 | wrong | file:keys.p12 cannot be used for TLS (",
        "file:garbage.p12 | changeit | file:garbage.p12 cannot be used for TLS (",
        " | changeit | The key store (none is named) cannot be used for TLS (",
      })
  void a_key_store_that_cannot_be_used_is_refused(String path, String password, String sentence)
      throws Exception {
    var keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    try (var file = Files.newOutputStream(directory.resolve("keys.p12"))) {
      keys.store(file, "changeit".toCharArray());
    }
    Files.writeString(directory.resolve("garbage.p12"), "no key store");
    var settings = new HashMap<String, String>();
    settings.put("MICRONAUT_SERVER_SSL_ENABLED", "true");
    settings.put("MICRONAUT_SERVER_SSL_PORT", "-1");
    settings.put("MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD", password);
    settings.put("MICRONAUT_SERVER_SSL_KEY_STORE_TYPE", "PKCS12");
    Optional.ofNullable(path)
        .ifPresent(p -> settings.put("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", p));

    var result = run("serve", settings);

    refused(result, sentence, "MICRONAUT_SERVER_SSL_KEY_STORE_PATH");
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain("changeit", "wrong)");
  }

  @ParameterizedTest
  @CsvSource({
    "DATASOURCES_DEFAULT_URL, jdbc:oracle:thin:@localhost, must begin with jdbc:mysql:",
    "OTEL_TRACES_EXPORTER, zipkin, OTEL_TRACES_EXPORTER must be otlp or none."
  })
  void where_the_log_is_json_a_refusal_is_a_line_of_it(String name, String value, String sentence) {
    var result = run("serve", Map.of(name, value, "REPRESENTATIVES_LOG_FORMAT", "json"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().strip().lines().map(Json::parse))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("level").textValue()).isEqualTo("ERROR");
              assertThat(line.path("message").textValue()).contains(sentence);
              assertThat(line.has("stack")).isFalse();
            });
  }

  @Test
  void the_stack_trace_is_for_the_log_level_debug_alone() {
    var result =
        run(
            "serve",
            Map.of("REPRESENTATIVES_LOG_LEVEL", "DEBUG", URL, "jdbc:oracle:thin:@localhost"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("must begin with jdbc:mysql:", "\tat ");
  }

  private FinishedProcess run(String command, Map<String, String> settings) {
    var all = new HashMap<>(Map.of("MICRONAUT_SERVER_PORT", "-1"));
    all.putAll(settings);
    return new ServiceCommand(directory, all).run(command.split(" ", -1));
  }

  /** Creates a local and a remote user, because an anonymous local user may take precedence. */
  private static void createUser(Database database, String name, String right) throws SQLException {
    try (var connection = Sql.connect(database);
        var statement = connection.createStatement()) {
      for (var host : List.of("localhost", "%")) {
        String user = "'" + name + "'@'" + host + "'";
        statement.execute("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + name + "'");
        String scope = right.equals("USAGE") ? "*.*" : connection.getCatalog() + ".*";
        statement.execute("GRANT " + right + " ON " + scope + " TO " + user);
      }
    }
  }
}
