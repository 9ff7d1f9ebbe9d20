package dev.representatives.application.bulk;

import dev.representatives.application.Pause;
import dev.representatives.domain.failure.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Decides how a bulk continues while the store does not respond. */
final class Outage {
  /** How long a bulk waits for the store before it ends. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Pause pause;
  private Optional<Instant> begin = Optional.empty();

  Outage(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** Notes that a group was carried out. */
  void ended() {
    begin = Optional.empty();
  }

  /**
   * Whether a failed group is to be carried out again: the first group of an outage fails, and the
   * next one waits for its end, so that an outage does not use up the input.
   */
  boolean isToBeRepeated(FailureCode code) {
    if (code == FailureCode.STORE_BUSY) {
      return false;
    }
    boolean first = begin.isEmpty();
    begin = begin.or(() -> Optional.of(clock.instant()));
    if (first || code == FailureCode.OUTCOME_UNKNOWN || isOver()) {
      return false;
    }
    pause.upTo(LONGEST_PAUSE);
    return true;
  }

  /** Whether the outage has lasted too long. */
  boolean isOver() {
    return begin.filter(at -> !clock.instant().isBefore(at.plus(LONGEST))).isPresent();
  }
}
