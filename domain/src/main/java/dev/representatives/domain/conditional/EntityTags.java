package dev.representatives.domain.conditional;

import java.util.Optional;
import java.util.Set;

/**
 * A list of entity tags, or any.
 *
 * @param any whether every tag is meant; the sets are then empty
 * @param strong the strong tags of the list
 * @param weak the weak tags of the list
 */
public record EntityTags(boolean any, Set<EntityTag> strong, Set<EntityTag> weak) {
  /** Matches whatever there is. */
  public static final EntityTags ANY = new EntityTags(true, Set.of(), Set.of());

  public EntityTags {
    strong = Set.copyOf(strong);
    weak = Set.copyOf(weak);
  }

  /** Whether there is a current state and it is one of these; a weak tag never is. */
  public boolean matchStrongly(Optional<EntityTag> current) {
    return current.filter(tag -> any || strong.contains(tag)).isPresent();
  }

  /** The same, weak tags included. */
  public boolean matchWeakly(Optional<EntityTag> current) {
    return matchStrongly(current) || current.filter(weak::contains).isPresent();
  }
}
