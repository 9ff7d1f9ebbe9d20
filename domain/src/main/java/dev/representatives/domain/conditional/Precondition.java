package dev.representatives.domain.conditional;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.util.Objects;
import java.util.Optional;

/**
 * A caller's precondition on the current state of a resource (RFC 9110, section 13.1).
 *
 * @param expected the current tag must be one of these; empty when there is no such condition
 * @param excluded the current tag must be none of these; empty when there is no such condition
 */
public record Precondition(Optional<EntityTags> expected, Optional<EntityTags> excluded) {
  /** No precondition. */
  public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

  public Precondition {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(excluded, "excluded");
  }

  /** Whether there is no condition, so that the current state is not needed. */
  public boolean isEmpty() {
    return expected.isEmpty() && excluded.isEmpty();
  }

  /**
   * Evaluates the precondition of a write, in the transaction of that write.
   *
   * @throws FailureException {@link FailureCode#PRECONDITION_FAILED}
   */
  public void check(CurrentState current) {
    if (isKnown(current)) {
      throw failed(
          excluded.orElseThrow().any()
              ? "The resource exists, and the precondition asks for one that does not."
              : "The resource is in a state that the precondition excludes.");
    }
  }

  /**
   * Evaluates the precondition of a read.
   *
   * @return whether the caller already has the current state
   * @throws FailureException {@link FailureCode#PRECONDITION_FAILED}
   */
  public boolean isKnown(CurrentState current) {
    expected.ifPresent(tags -> requireMatch(tags, current));
    return excluded.filter(tags -> tags.matchWeakly(current)).isPresent();
  }

  private static void requireMatch(EntityTags tags, CurrentState current) {
    if (!tags.matchStrongly(current)) {
      throw failed(
          mismatch(current)
              + (tags.weak().isEmpty()
                  ? ""
                  : " A weak entity tag never names a state here; use the strong one."));
    }
  }

  private static String mismatch(CurrentState current) {
    if (!current.exists()) {
      return "The precondition asks for a resource that exists, and this one does not.";
    }
    return current.tag().isPresent()
        ? "The resource is not in a state that the precondition names; read it again."
        : "The resource has no entity tag; a precondition can only ask whether it exists.";
  }

  private static FailureException failed(String detail) {
    return new FailureException(Failure.of(FailureCode.PRECONDITION_FAILED, detail));
  }
}
