package dev.representatives.domain.outcome;

/** A command of a use case that writes. */
public interface WriteCommand {
  /** Whether the changes are kept. */
  WriteMode mode();
}
