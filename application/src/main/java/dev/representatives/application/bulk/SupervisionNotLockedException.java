package dev.representatives.application.bulk;

/** A group changes a supervisor and must begin again with the supervision lock. */
final class SupervisionNotLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SupervisionNotLockedException() {
    super("the supervision lock must be acquired first");
  }
}
