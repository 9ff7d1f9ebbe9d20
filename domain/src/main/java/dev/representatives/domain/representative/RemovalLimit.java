package dev.representatives.domain.representative;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Optional;

/**
 * Limits the links that a desired state removes, since it may be incomplete by mistake.
 *
 * @param most how many links may be removed; 0 or more
 */
public record RemovalLimit(long most) {
  /** Up to this number of present links, there is no limit by default; beyond it, half of them. */
  public static final int UNLIMITED_LINKS = 20;

  public RemovalLimit {
    if (most < 0) {
      throw new InvalidValueException(ViolationCode.TOO_SMALL, "Send 0 or more.");
    }
  }

  /**
   * Checks the changes of links.
   *
   * @param requested the limit of the caller; empty for the default
   * @throws FailureException TOO_MANY_REMOVALS
   */
  public static void check(Optional<RemovalLimit> requested, LinkChanges<?> changes) {
    long most = requested.map(RemovalLimit::most).orElseGet(() -> defaultOf(changes.before()));
    if (changes.removed().size() > most) {
      throw new FailureException(
          Failure.of(
              FailureCode.TOO_MANY_REMOVALS,
              "This would remove %d of %d links, and at most %d may be removed."
                  .formatted(changes.removed().size(), changes.before(), most)));
    }
  }

  private static long defaultOf(long present) {
    return present > UNLIMITED_LINKS ? present / 2 : present;
  }
}
