package dev.representatives.adapter.rest.http;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a strictly decoded path segment to a parameter. The parameter must not have the name of a
 * route variable, or the framework binds the segment with its own decoder (micronaut-core 6974).
 */
@Bindable
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PathKey {
  /** The key of the resource itself: /representatives/{this}. */
  int RESOURCE = 1;

  /** The key of the linked resource: /representatives/.../accounts/{this}. */
  int LINKED = 3;

  /** The index of the segment after the base path, from 0. */
  int segment();
}
