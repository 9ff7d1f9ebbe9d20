package dev.representatives.domain.outcome;

/** Whether the changes of a write are kept. */
public enum WriteMode {
  /** The changes are kept. */
  COMMIT,

  /** Everything happens as with {@link #COMMIT}, and then the changes are undone. */
  DRY_RUN
}
