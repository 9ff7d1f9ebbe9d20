package dev.representatives.bootstrap.settings;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.DefaultConstraintValidators;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The constraints of the framework, which has none for durations, and those of durations. */
@Singleton
@Replaces(DefaultConstraintValidators.class)
final class DurationConstraints extends DefaultConstraintValidators {
  private static final Map<Class<?>, ConstraintValidator<?, Duration>> OF_DURATIONS =
      Map.of(
          Positive.class, atLeast(Duration.ofMillis(1), "1ms"),
          PositiveOrZero.class, atLeast(Duration.ZERO, "0s"));

  @Override
  @SuppressWarnings("unchecked")
  protected <A extends Annotation, T>
      Optional<ConstraintValidator<A, T>> findLocalConstraintValidator(
          Class<A> constraint, Class<T> type) {
    return type.equals(Duration.class)
        ? Optional.ofNullable((ConstraintValidator<A, T>) OF_DURATIONS.get(constraint))
        : Optional.empty();
  }

  private static ConstraintValidator<?, Duration> atLeast(Duration least, String text) {
    return (value, constraint, context) -> {
      context.messageTemplate("must be " + text + " or more");
      return value == null || value.compareTo(least) >= 0;
    };
  }
}
