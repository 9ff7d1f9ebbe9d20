package dev.representatives.harness.ledger;

import java.util.Map;

/**
 * A write of a caller.
 *
 * @param what the request, for reports
 * @param values the state of each register after the write; a register is a part of the database
 *     that writes set as a whole
 * @param started its place among all events of the ledger
 * @param ended the place of its outcome; the end of time if that is unknown, since it may take
 *     effect later
 */
record Write(String what, Map<String, String> values, long started, long ended, Outcome outcome) {
  Write {
    values = Map.copyOf(values);
  }

  boolean isAcknowledged() {
    return outcome == Outcome.ACKNOWLEDGED;
  }

  /** Whether it may have had an effect. */
  boolean mayCount() {
    return outcome != Outcome.REFUSED;
  }

  /** Whether this write had ended before the other one began. */
  boolean precedes(Write other) {
    return ended < other.started;
  }

  boolean sets(String register) {
    return values.containsKey(register);
  }

  @Override
  public String toString() {
    return "%s %d to %s (%s)"
        .formatted(outcome, started, ended == Long.MAX_VALUE ? "?" : ended, what);
  }
}
