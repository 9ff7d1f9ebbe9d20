package dev.representatives.domain.conditional;

import java.util.Objects;
import java.util.Optional;

/**
 * The state of a resource against which a precondition is evaluated.
 *
 * @param exists whether the resource exists
 * @param tag its entity tag; empty when it does not exist or has none
 */
public record CurrentState(boolean exists, Optional<EntityTag> tag) {
  /** The resource does not exist. */
  public static final CurrentState MISSING = new CurrentState(false, Optional.empty());

  /** The resource exists and has no entity tag. */
  public static final CurrentState UNTAGGED = new CurrentState(true, Optional.empty());

  public CurrentState {
    Objects.requireNonNull(tag, "tag");
    if (tag.isPresent() && !exists) {
      throw new IllegalArgumentException("only what exists has a tag");
    }
  }

  /** The resource exists and has this entity tag. */
  public static CurrentState of(EntityTag tag) {
    return new CurrentState(true, Optional.of(tag));
  }

  /** The state of a resource that may not exist. */
  public static CurrentState of(Optional<EntityTag> tag) {
    return tag.map(CurrentState::of).orElse(MISSING);
  }
}
