package dev.representatives.application.bulk;

import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Optional;

/**
 * A line of a bulk that has no result yet.
 *
 * @param line as the caller has read it
 * @param change what it asks for
 * @param <L> the lines of the caller
 */
record PendingLine<L extends BulkLine>(L line, BulkChange change) {
  PendingLine(L line) {
    this(line, line.change());
  }

  long number() {
    return line.number();
  }

  /** What the lines of a group have in common. */
  enum Kind {
    REPRESENTATIVE,
    ACCOUNT,
    DOCUMENT,
    LINK,
    /** Fits into every group. */
    UNREADABLE
  }

  Kind kind() {
    if (change instanceof BulkChange.Unreadable) {
      return Kind.UNREADABLE;
    }
    if (change instanceof BulkChange.Account || change instanceof BulkChange.AccountDeletion) {
      return Kind.ACCOUNT;
    }
    if (change instanceof BulkChange.Document || change instanceof BulkChange.DocumentDeletion) {
      return Kind.DOCUMENT;
    }
    if (change instanceof BulkChange.Link || change instanceof BulkChange.Unlink) {
      return Kind.LINK;
    }
    return Kind.REPRESENTATIVE;
  }

  /** Whether the line can repeat what is stored. */
  boolean revises() {
    return change instanceof BulkChange.Save || change instanceof BulkChange.Update;
  }

  /** The representative that the line writes; empty for other lines and a rejected reference. */
  Optional<RepresentativeReference> key() {
    if (change instanceof BulkChange.Save save) {
      return reference(save.command().reference());
    }
    if (change instanceof BulkChange.Create create) {
      return reference(create.command().reference());
    }
    if (change instanceof BulkChange.Update update) {
      return reference(update.command().reference());
    }
    return change instanceof BulkChange.Delete delete
        ? reference(delete.command().reference())
        : Optional.empty();
  }

  /** The supervisor that the line names, if any. */
  Optional<RepresentativeReference> supervisor() {
    return draft()
        .flatMap(
            draft -> draft.input(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE).value())
        .flatMap(PendingLine::reference);
  }

  private Optional<RepresentativeDraft> draft() {
    if (change instanceof BulkChange.Save save) {
      return Optional.of(save.command().draft());
    }
    if (change instanceof BulkChange.Create create) {
      return Optional.of(create.command().draft());
    }
    return change instanceof BulkChange.Update update
        ? Optional.of(update.command().draft())
        : Optional.empty();
  }

  /** The links that the line asks for. */
  BulkChange.DesiredLinks links() {
    if (change instanceof BulkChange.Save save) {
      return save.links();
    }
    if (change instanceof BulkChange.Create create) {
      return create.links();
    }
    return change instanceof BulkChange.Update update
        ? update.links()
        : BulkChange.DesiredLinks.UNCHANGED;
  }

  private static Optional<RepresentativeReference> reference(String raw) {
    try {
      return Optional.of(new RepresentativeReference(raw));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
