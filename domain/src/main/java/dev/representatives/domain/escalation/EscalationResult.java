package dev.representatives.domain.escalation;

import dev.representatives.domain.receivables.LinkedNumber;

/** What is known about one of several numbers: its escalation, or that it does not exist. */
public sealed interface EscalationResult permits Escalation, UnknownNumber {
  /** The number of the document or account. */
  LinkedNumber number();
}
