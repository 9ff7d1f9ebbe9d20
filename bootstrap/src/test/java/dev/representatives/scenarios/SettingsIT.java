package dev.representatives.scenarios;

import static dev.representatives.scenarios.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.FreePort;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.service.FinishedProcess;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of settings; SettingsTest tests their values. */
@Execution(ExecutionMode.CONCURRENT)
class SettingsIT {
  private static final List<String> ALL =
      List.of(
          "REPRESENTATIVES_LOG_FORMAT",
          "REPRESENTATIVES_LOG_LEVEL",
          "REPRESENTATIVES_API_KEYS_CACHE_TTL",
          "REPRESENTATIVES_RATE_LIMIT_REQUESTS",
          "REPRESENTATIVES_METRICS_LATENCY_BUCKETS",
          "MICRONAUT_CONFIG_FILES",
          "MICRONAUT_ENVIRONMENTS",
          "MICRONAUT_SERVER_HOST",
          "MICRONAUT_SERVER_IDLE_TIMEOUT",
          "MICRONAUT_SERVER_MAX_REQUEST_SIZE",
          "MICRONAUT_SERVER_SSL_ENABLED",
          "ENDPOINTS_HEALTH_ENABLED",
          "DATASOURCES_DEFAULT_URL",
          "DATASOURCES_DEFAULT_USERNAME",
          "DATASOURCES_DEFAULT_PASSWORD",
          "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE",
          "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT",
          "OTEL_SERVICE_NAME",
          "OTEL_TRACES_SAMPLER",
          "OTEL_EXPORTER_OTLP_PROTOCOL");

  @TempDir private Path directory;

  @Test
  void an_empty_variable_counts_as_not_set() {
    var settings = new HashMap<String, String>();
    ALL.forEach(name -> settings.put(name, ""));
    // The sampler is only read if traces are exported.
    settings.put("OTEL_TRACES_EXPORTER", "otlp");
    settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");
    try (var service = ServiceProcess.start(directory, settings)) {
      service.awaitDemoKey();

      assertThat(service.log()).doesNotContain("DEBUG", "|-INFO", "Exception");
      assertThat(service.log()).contains("The database is the embedded one at " + data());
    }
  }

  @Test
  void properties_are_settings_too_and_an_empty_one_counts_as_not_set() {
    var result =
        run(
            "check",
            Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Dmicronaut.server.port= -Drepresentatives.log.level="
                    + " -Drepresentatives.log.format=json"));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("DEBUG");
    assertThat(result.err().lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Json.parse(line).isObject()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "check"})
  void values_that_cannot_work_are_refused_together(String command) {
    refused(
        run(command, Map.of("MICRONAUT_SERVER_PORT", "99999", "ENDPOINTS_HEALTH_ENABLED", "2")),
        "(MICRONAUT_SERVER_PORT) is '99999', but must be a port",
        "(ENDPOINTS_HEALTH_ENABLED) is '2', but must be true or false.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATASOURCES_DEFAULT_IDLE_TIMEOUT | -1 | A setting DATASOURCES_DEFAULT_* of the connection",
        "OTEL_TRACES_SAMPLER | never | A setting OTEL_* of tracing cannot work ("
      })
  void an_error_of_a_library_is_one_sentence(String name, String value, String sentence) {
    refused(run("serve", Map.of(name, value, "OTEL_TRACES_EXPORTER", "otlp")), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "keys list"})
  void every_command_reads_the_settings_of_a_file(String command) throws IOException {
    var file =
        Files.writeString(
            directory.resolve("environment"),
            """
            # The database of the service
            DATASOURCES_DEFAULT_URL="jdbc:mysql://no.such.invalid:3306/acme"
            REPRESENTATIVES_DATABASE_START_TIMEOUT=1s
            """);

    var result = run(command + " --env-file " + file, Map.of());

    refused(
        result,
        "The database at jdbc:mysql://no.such.invalid:3306/acme did not respond for 1 s (unknown"
            + " host no.such.invalid)");
  }

  @Test
  void a_file_comes_before_the_environment_and_holds_the_settings_of_the_log() throws IOException {
    Files.writeString(directory.resolve("more.yml"), "representatives.shutdown.delay: soon");
    var file =
        Files.writeString(
            directory.resolve("environment"),
            """
            DATASOURCES_DEFAULT_URL=
            REPRESENTATIVES_LOG_FORMAT=json
            MICRONAUT_CONFIG_FILES=more.yml
            """);

    var result =
        run(
            "--env-file=" + file + " check",
            Map.of("DATASOURCES_DEFAULT_URL", "jdbc:mysql://no.such.invalid:3306/acme"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines().map(Json::parse))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.path("message").textValue())
                    .contains("REPRESENTATIVES_SHUTDOWN_DELAY", "'soon'"));
  }

  @Test
  void traces_are_set_up_by_a_file_too() throws IOException {
    var file =
        Files.writeString(
            directory.resolve("environment"),
            "OTEL_TRACES_EXPORTER=otlp\nOTEL_EXPORTER_OTLP_ENDPOINT=nonsense\n");

    refused(run("check --env-file " + file, Map.of()), "OTLP endpoint must be a valid URL");
  }

  @Test
  void a_file_that_cannot_be_read_is_refused() {
    var result = run("keys list --env-file nowhere", Map.of());

    refused(result, "The file nowhere of --env-file cannot be read (there is no such file).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys create --tenant acme", "check"})
  void a_command_creates_no_embedded_database(String command) {
    var settings =
        command.equals("check")
            ? Map.of("DATASOURCES_DEFAULT_URL", "jdbc:h2:file:./data/representatives")
            : Map.<String, String>of();

    var result = run(command, settings);

    refused(
        result,
        "There is no embedded database representatives in the folder " + data().getParent(),
        "start the service first, or name its database with DATASOURCES_DEFAULT_URL or"
            + " --env-file.");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused_immediately() throws IOException {
    var file = Files.writeString(directory.resolve("data"), "a file where a folder has to be");

    var result = run("serve", Map.of());

    refused(result, "The embedded database representatives in the folder " + file, "be written (");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain("Waiting");
  }

  @Test
  void a_database_that_can_only_be_read_is_refused_immediately() throws IOException {
    String url = "jdbc:h2:file:./data/representatives;AUTO_SERVER=FALSE";
    var settings = Map.of("DATASOURCES_DEFAULT_URL", url);
    try (var service = ServiceProcess.start(directory, settings)) {
      service.awaitDemoKey();
    }

    refused(
        run("serve", Map.of("DATASOURCES_DEFAULT_URL", url + ";ACCESS_MODE_DATA=r")),
        "cannot be written (it can only be read)");
  }

  private Path data() {
    try {
      return directory.toRealPath().resolve("data").resolve("representatives");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private FinishedProcess run(String command, Map<String, String> settings) {
    var all = new HashMap<>(Map.of("MICRONAUT_SERVER_PORT", "-1"));
    all.put("ENDPOINTS_ALL_PORT", Integer.toString(FreePort.next()));
    all.putAll(settings);
    return new ServiceCommand(directory, all).run(command.split(" ", -1));
  }
}
