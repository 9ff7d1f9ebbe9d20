package dev.representatives.adapter.rest.http;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A segment of the path, strictly decoded. The parameter must not have the name of the variable of
 * the route, or the framework binds the segment as its own decoder reads it (micronaut-core 6974).
 */
@Bindable
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PathKey {
  /** The key of the resource itself: /representatives/{this}. */
  int RESOURCE = 1;

  /** The key of what it is linked to: /representatives/.../accounts/{this}. */
  int LINKED = 3;

  /** Which segment after the base path, from 0. */
  int segment();
}
