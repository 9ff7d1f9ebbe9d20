package dev.representatives.domain.conditional;

import java.util.List;

/**
 * A list of entity tags, or any.
 *
 * @param any whether every tag is meant; the lists are then empty
 * @param strong the strong tags of the list; a list, since callers can choose tags that slow down
 *     the making of a set
 * @param weak the weak tags of the list
 */
public record EntityTags(boolean any, List<EntityTag> strong, List<EntityTag> weak) {
  /** Matches whatever there is. */
  public static final EntityTags ANY = new EntityTags(true, List.of(), List.of());

  public EntityTags {
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
  }

  /** Whether the resource exists and its tag is one of these; a weak tag never is. */
  public boolean matchStrongly(CurrentState current) {
    return current.exists() && (any || current.tag().filter(strong::contains).isPresent());
  }

  /** The same, weak tags included. */
  public boolean matchWeakly(CurrentState current) {
    return matchStrongly(current) || current.tag().filter(weak::contains).isPresent();
  }
}
