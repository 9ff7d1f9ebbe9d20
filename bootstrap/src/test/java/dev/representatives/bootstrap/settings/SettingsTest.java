package dev.representatives.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.naming.NameUtils;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of settings and their valid values. */
class SettingsTest {
  private static final String OF_ANOTHER_MACHINE = "192.0.2.1";

  @Test
  void the_defaults_work() {
    assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MICRONAUT_SERVER_PORT | 99999 | a port from 1 to 65535, or -1 for any free one",
        "MICRONAUT_SERVER_PORT | -5 | a port from 1 to 65535, or -1 for any free one",
        "MICRONAUT_SERVER_PORT | http | a port from 1 to 65535, or -1 for any free one",
        "MICRONAUT_SERVER_SSL_PORT | 65536 | a port from 1 to 65535, or -1 for any free one",
        "ENDPOINTS_ALL_PORT | 99999 | a port from 1 to 65535",
        "ENDPOINTS_ALL_PORT | -1 | a port from 1 to 65535",
        "MICRONAUT_SERVER_HOST | no.such.invalid | this machine knows no such host",
        "MICRONAUT_SERVER_HOST | 192.0.2.1 | that is no address of this machine",
        "MICRONAUT_SERVER_MAX_REQUEST_SIZE | -1 | a number of bytes from 1 to 9223372036854775807",
        "MICRONAUT_SERVER_MAX_REQUEST_BUFFER_SIZE | -1 | a number of bytes from 1 to 2147483647,"
            + " such as 1048576",
        "MICRONAUT_SERVER_NETTY_MAX_HEADER_SIZE | 0 | a number of bytes from 1 to 2147483647, such"
            + " as 1048576",
        "MICRONAUT_SERVER_NETTY_MAX_INITIAL_LINE_LENGTH | 3GB | a number of bytes",
        "MICRONAUT_SERVER_SSL_ENABLED | maybe | true or false",
        "ENDPOINTS_HEALTH_ENABLED | 2 | true or false",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE | 0 | a whole number from 1 to 10000",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE | -1 | a whole number from 1 to 10000",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE | abc | a whole number from 1 to 10000",
        "DATASOURCES_DEFAULT_MINIMUM_IDLE | abc | a whole number from 0 to 10000",
        "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT | 1s | a number of milliseconds from 250 on",
        "DATASOURCES_DEFAULT_VALIDATION_TIMEOUT | 0 | a number of milliseconds from 250 on",
        "DATASOURCES_DEFAULT_KEEPALIVE_TIME | 10000 | a number of milliseconds from 30000 on",
        "REPRESENTATIVES_API_KEYS_CACHE_TTL | soon | must be a duration such as 30s, 500ms or 2m.",
        "REPRESENTATIVES_METRICS_LATENCY_BUCKETS | 5ms,soon | must be durations such as 5ms, 1s or"
            + " 2m, separated by commas.",
        "REPRESENTATIVES_METRICS_LATENCY_BUCKETS | 1s,0s | must be 1ms or more.",
        "REPRESENTATIVES_RATE_LIMIT_REQUESTS | many | must be a whole number.",
        "REPRESENTATIVES_BULK_MAX_RUNNING | 0 | must be greater than or equal to 1.",
        "REPRESENTATIVES_BULK_MAX_RUNNING | 2147483648 | must be a whole number of at most"
            + " 2147483647.",
        "REPRESENTATIVES_CONCURRENCY_READS | few | must be a whole number of at most 2147483647.",
        "REPRESENTATIVES_RATE_LIMIT_REQUESTS | -1 | must be greater than or equal to 0.",
        "REPRESENTATIVES_RATE_LIMIT_REQUESTS | 1000001 | must be less than or equal to 1000000.",
        "REPRESENTATIVES_RATE_LIMIT_WINDOW | 0s | must be 1ms or more.",
        "REPRESENTATIVES_REQUEST_TIMEOUT | 0s | must be 1ms or more.",
        "REPRESENTATIVES_SHUTDOWN_DELAY | -5s | must be 0s or more.",
        "REPRESENTATIVES_SHUTDOWN_GRACE_PERIOD | -1ms | must be 0s or more.",
        "REPRESENTATIVES_SHUTDOWN_IDLE_TIMEOUT | -1ms | must be 0s or more.",
        "REPRESENTATIVES_DATABASE_START_TIMEOUT | -1ms | must be 0s or more.",
        "REPRESENTATIVES_REQUEST_HEADER_TIMEOUT | 999999ns | must be 1ms or more."
      })
  void a_value_out_of_range_is_refused_by_the_name_of_the_setting(
      String name, String value, String sentence) {
    assertThatThrownBy(() -> check(Map.of(name, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The setting ")
        .hasMessageContainingAll("(" + name + ") is '" + value + "', but ", sentence);
  }

  @ParameterizedTest
  @MethodSource("inRecords")
  void every_setting_refuses_what_cannot_be_converted_to_its_type(String name) {
    assertThatThrownBy(() -> with(Map.of(), Map.of(name, "nonsense"), Settings::checkServer))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The setting " + name + " (")
        .hasMessageContaining(") is 'nonsense', but must be ");
  }

  @Test
  void the_sentence_names_setting_variable_value_and_valid_values() {
    assertRefused(
        Map.of("REPRESENTATIVES_API_KEYS_CACHE_TTL", "soon"),
        "The setting representatives.api-keys.cache-ttl (REPRESENTATIVES_API_KEYS_CACHE_TTL) is"
            + " 'soon', but must be a duration such as 30s, 500ms or 2m.");
  }

  @Test
  void all_settings_that_cannot_work_are_refused_together() {
    assertThatThrownBy(
            () ->
                check(
                    Map.of(
                        "REPRESENTATIVES_NONSENSE_OF_MINE", "1",
                        "REPRESENTATIVES_SHUTDOWN_DELAY", "soon",
                        "MICRONAUT_SERVER_PORT", "http",
                        "MICRONAUT_SERVER_HOST", "no.such.invalid")))
        .message()
        .hasLineCount(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REPRESENTATIVES_API_KEYS_CACHE_TLL | There is no setting"
            + " REPRESENTATIVES_API_KEYS_CACHE_TLL; did you mean"
            + " REPRESENTATIVES_API_KEYS_CACHE_TTL?",
        "REPRESENTATIVES_NONSENSE_OF_MINE | There is no setting REPRESENTATIVES_NONSENSE_OF_MINE."
      })
  void a_variable_that_is_no_setting_is_refused(String name, String sentence) {
    assertRefused(Map.of(name, "5s"), sentence);
  }

  @Test
  void a_property_that_is_no_setting_is_refused_with_the_name_of_the_property() {
    assertThatThrownBy(
            () ->
                with(
                    Map.of(),
                    Map.of("representatives.shutdown.dealy", "5s"),
                    Settings::checkServer))
        .hasMessage(
            "There is no setting representatives.shutdown.dealy; did you mean"
                + " representatives.shutdown.delay?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REPRESENTATIVES_SERVICE_HOST",
        "REPRESENTATIVES_SERVICE_PORT_HTTP",
        "REPRESENTATIVES_PORT",
        "REPRESENTATIVES_PORT_8080_TCP_ADDR",
        "REPRESENTATIVES_MYSQL_SERVICE_HOST"
      })
  void variables_of_an_orchestrator_for_a_service_of_this_name_are_no_settings(String name) {
    assertThatCode(() -> check(Map.of(name, "10.0.0.1"))).doesNotThrowAnyException();
  }

  @Test
  void the_api_and_management_need_a_port_each() {
    assertRefused(
        Map.of("MICRONAUT_SERVER_PORT", "", "ENDPOINTS_ALL_PORT", "8080"),
        "MICRONAUT_SERVER_PORT and ENDPOINTS_ALL_PORT are both 8080; the API and the management"
            + " endpoints need a port each.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8443", ""})
  void the_port_of_tls_is_not_the_one_of_management(String port) {
    assertRefused(
        Map.of(
            "MICRONAUT_SERVER_SSL_ENABLED",
            "true",
            "MICRONAUT_SERVER_SSL_PORT",
            port,
            "ENDPOINTS_ALL_PORT",
            "8443"),
        "MICRONAUT_SERVER_SSL_PORT and ENDPOINTS_ALL_PORT are both 8443; the API and the"
            + " management endpoints need a port each.");
  }

  @Test
  void with_tls_alone_the_other_port_may_be_that_of_management() {
    assertThatCode(
            () ->
                check(Map.of("MICRONAUT_SERVER_SSL_ENABLED", "true", "ENDPOINTS_ALL_PORT", "8080")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_command_that_does_not_listen_accepts_the_address_of_another_machine() {
    assertThatCode(
            () ->
                with(
                    Map.of("MICRONAUT_SERVER_HOST", OF_ANOTHER_MACHINE), Map.of(), Settings::check))
        .doesNotThrowAnyException();
  }

  @Test
  void the_url_of_the_database_is_known_only_when_somebody_has_set_it() {
    with(Map.of(), Map.of(), settings -> assertThat(settings.databaseUrl()).isEmpty());
    with(
        Map.of("DATASOURCES_DEFAULT_URL", "jdbc:mysql://db/acme"),
        Map.of(),
        settings -> assertThat(settings.databaseUrl()).contains("jdbc:mysql://db/acme"));
  }

  private static Stream<String> inRecords() {
    return BeanIntrospector.SHARED.findIntrospections(ConfigurationProperties.class).stream()
        .flatMap(record -> record.getBeanProperties().stream().map(SettingsTest::setting))
        .filter(name -> name.startsWith(Settings.PREFIX));
  }

  private static String setting(BeanProperty<?, ?> component) {
    return component.getDeclaringBean().stringValue(ConfigurationProperties.class).orElseThrow()
        + "."
        + NameUtils.hyphenate(component.getName());
  }

  private static void assertRefused(Map<String, String> variables, String sentence) {
    assertThatThrownBy(() -> check(variables))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(sentence);
  }

  private static void check(Map<String, String> variables) {
    with(variables, Map.of(), Settings::checkServer);
  }

  private static void with(
      Map<String, String> variables, Map<String, Object> properties, Consumer<Settings> work) {
    try (var context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .propertySources(new Variables(variables).asPropertySource())
            .properties(properties)
            .build()) {
      work.accept(Settings.of(context.getEnvironment().start()));
    }
  }
}
