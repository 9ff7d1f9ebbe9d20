package dev.representatives.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.env.Environment;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.validation.validator.DefaultValidator;
import io.micronaut.validation.validator.DefaultValidatorConfiguration;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Validates the settings of this service with the constraints of the records that hold them. The
 * framework does the same when it creates a record, but it stops at the first violation.
 */
final class SettingRecords {
  /** What the text of a setting must be, by the type of the component. */
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Duration.class, "must be a duration such as 30s, 500ms or 2m",
          List.class, "must be durations such as 5ms, 1s or 2m, separated by commas",
          int.class, "must be a whole number of at most " + Integer.MAX_VALUE,
          long.class, "must be a whole number");

  private final Environment environment;
  private final Validator validator =
      new DefaultValidator(
          new DefaultValidatorConfiguration()
              .setConstraintValidatorRegistry(new DurationConstraints()));

  SettingRecords(Environment environment) {
    this.environment = environment;
  }

  /** Returns one sentence per invalid setting, in the order of their names. */
  Stream<String> problems() {
    return BeanIntrospector.SHARED.findIntrospections(ConfigurationProperties.class).stream()
        .flatMap(this::problems)
        .sorted();
  }

  private Stream<String> problems(BeanIntrospection<?> type) {
    String prefix = type.stringValue(ConfigurationProperties.class).orElseThrow() + ".";
    return prefix.startsWith(Settings.PREFIX)
        ? type.getBeanProperties().stream()
            .flatMap(
                component ->
                    problem(prefix + NameUtils.hyphenate(component.getName()), component).stream())
        : Stream.empty();
  }

  private Optional<String> problem(String name, BeanProperty<?, ?> component) {
    return environment
        .getProperty(name, Object.class)
        .flatMap(
            value ->
                reason(value, component).map(reason -> Settings.sentence(name, value, reason)));
  }

  private Optional<String> reason(Object value, BeanProperty<?, ?> component) {
    var conversion = ConversionContext.of(component.asArgument());
    var converted = environment.convert(value, conversion);
    if (converted.isEmpty() || conversion.hasErrors()) {
      return Optional.of(FORMS.get(component.getType()));
    }
    return validator
        .validateValue(component.getDeclaringType(), component.getName(), converted.orElseThrow())
        .stream()
        .map(ConstraintViolation::getMessage)
        .findFirst();
  }
}
