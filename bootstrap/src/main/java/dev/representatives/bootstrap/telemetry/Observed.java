package dev.representatives.bootstrap.telemetry;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a use case observed by {@link UseCaseObserver}. Belongs on the factory method: the classes of
 * use cases know no framework, and on the factory it would be about the factory.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Observed {}
