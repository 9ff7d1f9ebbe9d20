package dev.representatives.domain.conditional;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller expects of the current state before it is changed (RFC 9110, section 13.1).
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

  /**
   * Compares with what is there, to be called in the transaction that then writes.
   *
   * @param current the tag of the current state; empty when there is none
   * @throws FailureException {@link FailureCode#PRECONDITION_FAILED}
   */
  public void check(Optional<EntityTag> current) {
    if (ifMatch.isPresent() && !ifMatch.get().matchStrongly(current)) {
      throw failed(
          current.isPresent()
              ? "The representative has changed since the ETag in If-Match was sent; read it again."
              : "If-Match asks for a representative, and there is none.");
    }
    if (ifNoneMatch.isPresent() && ifNoneMatch.get().matchWeakly(current)) {
      throw failed("If-None-Match asks for another state than the current one.");
    }
  }

  private static FailureException failed(String detail) {
    return new FailureException(Failure.of(FailureCode.PRECONDITION_FAILED, detail));
  }
}
