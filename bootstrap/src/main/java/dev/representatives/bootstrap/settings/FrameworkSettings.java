package dev.representatives.bootstrap.settings;

import io.micronaut.context.env.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds invalid values of framework settings, which the framework would reject later or ignore. */
final class FrameworkSettings {
  private static final String PORT = "micronaut.server.port";
  private static final String TLS_PORT = "micronaut.server.ssl.port";
  private static final String TLS = "micronaut.server.ssl.enabled";
  private static final String BESIDE_TLS = "micronaut.server.dual-protocol";
  private static final String MANAGEMENT_PORT = "endpoints.all.port";
  private static final String HOST = "micronaut.server.host";
  private static final int DEFAULT_TLS_PORT = 8443;

  private static final Pattern TRUE = Pattern.compile("(?i)true|yes|on|y");
  private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|on|off|y|n");

  private static final Rule ANY_FREE_PORT =
      new Rule(
          "a port from 1 to 65535, or -1 for any free one",
          value -> value.equals("-1") || isNumber(value, 1, 65_535));
  private static final Rule FIXED_PORT =
      new Rule("a port from 1 to 65535", value -> isNumber(value, 1, 65_535));
  private static final Rule MILLISECONDS =
      new Rule(
          "a number of milliseconds from 250 on", value -> isNumber(value, 250, Integer.MAX_VALUE));
  private static final Rule KEEPALIVE =
      new Rule(
          "a number of milliseconds from 30000 on",
          value -> isNumber(value, 30_000, Integer.MAX_VALUE));
  private static final Rule COUNT =
      new Rule("a whole number from 1 to 10000", value -> isNumber(value, 1, 10_000));
  private static final Rule SIZE =
      new Rule(
          "a number of bytes from 1 to 2147483647, such as 1048576",
          value -> isNumber(value, 1, Integer.MAX_VALUE));
  private static final Rule LIMIT =
      new Rule(
          "a number of bytes from 1 to 9223372036854775807, such as 1073741824",
          value -> isNumber(value, 1, Long.MAX_VALUE));
  private static final Rule COUNT_OR_NONE =
      new Rule("a whole number from 0 to 10000", value -> isNumber(value, 0, 10_000));
  private static final Rule ON_OR_OFF =
      new Rule("true or false", value -> SWITCH.matcher(value).matches());

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry(PORT, ANY_FREE_PORT),
          Map.entry(TLS_PORT, ANY_FREE_PORT),
          Map.entry(MANAGEMENT_PORT, FIXED_PORT),
          Map.entry("datasources.default.maximum-pool-size", COUNT),
          Map.entry("datasources.default.minimum-idle", COUNT_OR_NONE),
          Map.entry("datasources.default.connection-timeout", MILLISECONDS),
          Map.entry("datasources.default.validation-timeout", MILLISECONDS),
          Map.entry("datasources.default.keepalive-time", KEEPALIVE),
          Map.entry("micronaut.server.max-request-size", LIMIT),
          Map.entry("micronaut.server.max-request-buffer-size", SIZE),
          Map.entry("micronaut.server.netty.max-initial-line-length", SIZE),
          Map.entry("micronaut.server.netty.max-header-size", SIZE));

  /** The switches that application.yml does not list. */
  private static final List<String> SWITCHES =
      List.of(TLS, BESIDE_TLS, "micronaut.server.cors.enabled");

  private final Environment environment;

  FrameworkSettings(Environment environment) {
    this.environment = environment;
  }

  /**
   * Values that cannot work on any machine.
   *
   * @param byDefault the values of application.yml by their names
   */
  Stream<String> problems(Map<String, Object> byDefault) {
    var problems =
        Stream.concat(
                new TreeMap<>(RULES)
                    .entrySet().stream().map(rule -> problem(rule.getKey(), rule.getValue())),
                switches(byDefault).map(name -> problem(name, ON_OR_OFF)))
            .flatMap(Optional::stream)
            .toList();
    // Ports are compared only if each of them is valid.
    return problems.isEmpty() ? problemOfPorts().stream() : problems.stream();
  }

  private static Stream<String> switches(Map<String, Object> byDefault) {
    return Stream.concat(
        SWITCHES.stream(),
        byDefault.entrySet().stream()
            .filter(setting -> setting.getValue() instanceof Boolean)
            .map(Map.Entry::getKey));
  }

  private Optional<String> problem(String name, Rule rule) {
    return value(name)
        .filter(value -> !rule.accepts().test(value))
        .map(value -> Settings.sentence(name, value, "must be " + rule.description()));
  }

  private Optional<String> problemOfPorts() {
    var management = value(MANAGEMENT_PORT).map(Integer::valueOf);
    return apiPorts()
        .filter(setting -> value(setting).map(Integer::valueOf).equals(management))
        .findFirst()
        .map(
            setting ->
                "%s and %s are both %s; the API and the management endpoints need a port each."
                    .formatted(
                        Settings.variable(setting),
                        Settings.variable(MANAGEMENT_PORT),
                        management.orElseThrow()));
  }

  private Stream<String> apiPorts() {
    if (!isOn(TLS)) {
      return Stream.of(PORT);
    }
    return isOn(BESIDE_TLS) ? Stream.of(PORT, TLS_PORT) : Stream.of(TLS_PORT);
  }

  private boolean isOn(String name) {
    return value(name).filter(value -> TRUE.matcher(value).matches()).isPresent();
  }

  /** Reports an address that is not one of this machine, before the database is accessed. */
  Optional<String> problemOfHost() {
    return value(HOST)
        .flatMap(
            host -> reasonNotToListen(host).map(reason -> Settings.sentence(HOST, host, reason)));
  }

  private static Optional<String> reasonNotToListen(String host) {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      socket.getLocalPort();
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("this machine knows no such host");
    } catch (IOException e) {
      return Optional.of("that is no address of this machine");
    }
  }

  private Optional<String> value(String name) {
    Optional<String> value = environment.getProperty(name, String.class);
    return name.equals(TLS_PORT)
        ? value.or(() -> Optional.of(Integer.toString(DEFAULT_TLS_PORT)))
        : value;
  }

  private static boolean isNumber(String value, long low, long high) {
    try {
      long number = Long.parseLong(value);
      return low <= number && number <= high;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private record Rule(String description, Predicate<String> accepts) {}
}
