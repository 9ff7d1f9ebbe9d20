package dev.representatives.bootstrap.telemetry;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a use case. {@link UseCaseObserver} observes it, and its work on the database ends with the
 * time of the request. The annotation belongs on the factory method: the use case classes know no
 * framework, and on the factory class it would apply to the factory.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Observed {}
