package dev.representatives.domain.escalation;

import dev.representatives.domain.receivables.LinkedNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom a reminder about a document or account goes to.
 *
 * @param number the document or account
 * @param levels the included levels
 * @param nextReachableLevel the first level beyond the included ones that has somebody who can be
 *     reached; empty when there is none
 * @param recipientsTotal the number of people on the included levels
 * @param recipients the first {@value #SHOWN} of them, by level, then by reference in the order of
 *     code points; each person once
 */
public record Escalation(
    LinkedNumber number,
    EscalationLevels levels,
    OptionalInt nextReachableLevel,
    int recipientsTotal,
    List<Recipient> recipients)
    implements EscalationResult {
  /** Maximum number of listed recipients. */
  public static final int SHOWN = 1000;

  /** Maximum number of documents and accounts that are escalated together. */
  public static final int MAX_NUMBERS = 1000;

  /** Why nobody is reached. The names are part of the public contract and never change. */
  public enum Reason {
    /** No representative is linked to the document, and none to its account. */
    NO_REPRESENTATIVE,
    /** There are recipients, but none can be reached. */
    NOBODY_REACHABLE
  }

  public Escalation {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(levels, "levels");
    Objects.requireNonNull(nextReachableLevel, "nextReachableLevel");
    recipients = List.copyOf(recipients);
    if (recipients.size() != Math.min(recipientsTotal, SHOWN)) {
      throw new IllegalArgumentException("fewer or more recipients than are shown of the total");
    }
  }

  /** Whether a listed recipient can be reached. */
  public boolean reached() {
    return recipients.stream().anyMatch(recipient -> recipient.contact().isReachable());
  }

  /** Why nobody is reached; empty exactly when somebody is. */
  public Optional<Reason> reason() {
    if (reached()) {
      return Optional.empty();
    }
    return Optional.of(recipients.isEmpty() ? Reason.NO_REPRESENTATIVE : Reason.NOBODY_REACHABLE);
  }
}
