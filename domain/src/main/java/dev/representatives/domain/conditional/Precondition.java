package dev.representatives.domain.conditional;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller expects of the current state of a resource (RFC 9110, section 13.1).
 *
 * @param ifMatch the current tag must be one of these; empty when nothing is asked
 * @param ifNoneMatch the current tag must be none of these; empty when nothing is asked
 */
public record Precondition(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch) {
  /** Nothing is expected. */
  public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

  public Precondition {
    Objects.requireNonNull(ifMatch, "ifMatch");
    Objects.requireNonNull(ifNoneMatch, "ifNoneMatch");
  }

  /** Whether nothing is expected, so that the current state need not be known. */
  public boolean isEmpty() {
    return ifMatch.isEmpty() && ifNoneMatch.isEmpty();
  }

  /**
   * Checks a write, in the transaction that then writes.
   *
   * @throws FailureException {@link FailureCode#PRECONDITION_FAILED}
   */
  public void check(CurrentState current) {
    if (isKnown(current)) {
      throw failed(
          ifNoneMatch.orElseThrow().any()
              ? "The resource exists, and If-None-Match: * asks for one that does not."
              : "The resource is in a state that If-None-Match excludes.");
    }
  }

  /**
   * Checks a read.
   *
   * @return whether the caller has the current state already
   * @throws FailureException {@link FailureCode#PRECONDITION_FAILED}
   */
  public boolean isKnown(CurrentState current) {
    ifMatch.ifPresent(expected -> requireMatch(expected, current));
    return ifNoneMatch.filter(tags -> tags.matchWeakly(current)).isPresent();
  }

  private static void requireMatch(EntityTags expected, CurrentState current) {
    if (!expected.matchStrongly(current)) {
      throw failed(
          mismatch(current)
              + (expected.weak().isEmpty()
                  ? ""
                  : " A weak tag (W/) never matches in If-Match; send the strong one."));
    }
  }

  private static String mismatch(CurrentState current) {
    if (!current.exists()) {
      return "If-Match asks for a resource that exists, and this one does not.";
    }
    return current.tag().isPresent()
        ? "The ETag in If-Match is not that of the current state; read the resource again."
        : "The resource has no ETag; of If-Match only * can hold.";
  }

  private static FailureException failed(String detail) {
    return new FailureException(Failure.of(FailureCode.PRECONDITION_FAILED, detail));
  }
}
