package dev.representatives.bootstrap.settings;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.NameUtils;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The settings of this service, as listed in application.yml. Any other name is a typing error,
 * which nobody would notice until the setting has no effect.
 */
public final class Settings {
  /** The name of the setting for the URL of the database. */
  public static final String DATABASE_URL = "datasources.default.url";

  private static final String LIST = "application";

  /** The beginning of the names of all settings of this service. */
  static final String PREFIX = "representatives.";

  private static final String VARIABLE_PREFIX = "REPRESENTATIVES_";
  private static final int CLOSE = 4;

  /** Variables that Kubernetes and Docker set automatically for a service of this name. */
  private static final Pattern SET_BY_ORCHESTRATORS =
      Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT|PORT_\\d+_(TCP|UDP|SCTP)(_.+)?)");

  private final Environment environment;
  private final Map<String, Object> defaults;

  private Settings(Environment environment, Map<String, Object> defaults) {
    this.environment = environment;
    this.defaults = defaults;
  }

  /** The settings of a running environment. */
  public static Settings of(Environment environment) {
    return new Settings(
        environment,
        environment.getPropertySources().stream()
            .filter(source -> source.getName().equals(LIST))
            .flatMap(source -> names(source).map(name -> Map.entry(name, source.get(name))))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
  }

  /** The configured URL of the database; empty if it is the default in application.yml. */
  public Optional<String> databaseUrl() {
    return environment
        .getProperty(DATABASE_URL, String.class)
        .filter(url -> !url.equals(defaults.get(DATABASE_URL)));
  }

  /**
   * Rejects settings that cannot work for any command.
   *
   * @throws ConfigurationException with one sentence per invalid setting, each on its own line
   */
  public void check() {
    refuse(problems());
  }

  /**
   * Also rejects settings that cannot work for a command that listens on this machine.
   *
   * @throws ConfigurationException with one sentence per invalid setting, each on its own line
   */
  public void checkServer() {
    refuse(Stream.concat(problems(), new FrameworkSettings(environment).problemOfHost().stream()));
  }

  private static void refuse(Stream<String> problems) {
    String sentences = problems.collect(Collectors.joining(System.lineSeparator()));
    if (!sentences.isEmpty()) {
      throw new ConfigurationException(sentences);
    }
  }

  private Stream<String> problems() {
    return Stream.of(
            environment.getPropertySources().stream()
                .flatMap(Settings::names)
                .distinct()
                .sorted()
                .map(this::problemOfName)
                .flatMap(Optional::stream),
            new SettingRecords(environment).problems(),
            new FrameworkSettings(environment).problems(defaults))
        .flatMap(some -> some);
  }

  private Stream<String> ours() {
    return defaults.keySet().stream().filter(name -> name.startsWith(PREFIX));
  }

  private Optional<String> problemOfName(String name) {
    if (name.toUpperCase(Locale.ROOT).startsWith(VARIABLE_PREFIX)) {
      return problemIfUnknown(name, name.toUpperCase(Locale.ROOT));
    }
    return name.startsWith(PREFIX)
        ? problemIfUnknown(name, variable(NameUtils.hyphenate(name)))
        : Optional.empty();
  }

  private Optional<String> problemIfUnknown(String name, String variable) {
    boolean known = ours().map(Settings::variable).anyMatch(variable::equals);
    return known || SET_BY_ORCHESTRATORS.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("There is no setting " + name + meant(name, variable).orElse("."));
  }

  private Optional<String> meant(String name, String variable) {
    var distance = new LevenshteinDistance(CLOSE);
    return ours()
        .filter(known -> distance.apply(variable(known), variable) >= 0)
        .min(Comparator.comparingInt(known -> distance.apply(variable(known), variable)))
        .map(known -> name.startsWith(PREFIX) ? known : variable(known))
        .map(known -> "; did you mean " + known + "?");
  }

  /** Returns the sentence that refuses the value of a setting. */
  static String sentence(String name, Object value, String reason) {
    return "The setting %s (%s) is '%s', but %s.".formatted(name, variable(name), value, reason);
  }

  /** The environment variable of a setting. */
  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private static Stream<String> names(PropertySource source) {
    return StreamSupport.stream(source.spliterator(), false);
  }
}
