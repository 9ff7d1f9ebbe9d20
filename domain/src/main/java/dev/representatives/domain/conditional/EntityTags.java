package dev.representatives.domain.conditional;

import java.util.List;

/**
 * A list of entity tags, or the wildcard that matches any tag.
 *
 * @param any whether this is the wildcard; the lists are then empty
 * @param strong the strong tags; a list, because callers could choose tags whose hashes collide in
 *     a set
 * @param weak the weak tags
 */
public record EntityTags(boolean any, List<EntityTag> strong, List<EntityTag> weak) {
  /** Matches any existing resource. */
  public static final EntityTags ANY = new EntityTags(true, List.of(), List.of());

  public EntityTags {
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
  }

  /**
   * Whether the resource exists and its tag matches by strong comparison; a weak tag never matches.
   */
  public boolean matchStrongly(CurrentState current) {
    return current.exists() && (any || current.tag().filter(strong::contains).isPresent());
  }

  /** Whether the resource exists and its tag matches by weak comparison. */
  public boolean matchWeakly(CurrentState current) {
    return matchStrongly(current) || current.tag().filter(weak::contains).isPresent();
  }
}
