package dev.representatives.domain.port.in.bulk;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import java.util.Objects;
import java.util.Optional;

/** What a line of a bulk asks for: the command of a single write, or nothing that can be done. */
public sealed interface BulkChange {
  /** Creates or replaces a representative, and then its links if they are given. */
  record Save(SaveRepresentative.Command command, DesiredLinks links) implements BulkChange {
    public Save {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(links, "links");
    }
  }

  /** Creates a representative, and then its links if they are given. */
  record Create(CreateRepresentative.Command command, DesiredLinks links) implements BulkChange {
    public Create {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(links, "links");
    }
  }

  /** Changes some fields of a representative, and then its links if they are given. */
  record Update(UpdateRepresentative.Command command, DesiredLinks links) implements BulkChange {
    public Update {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(links, "links");
    }
  }

  /** Deletes a representative. */
  record Delete(DeleteRepresentative.Command command) implements BulkChange {
    public Delete {
      Objects.requireNonNull(command, "command");
    }
  }

  /** Creates or replaces an account. */
  record Account(SaveAccount.Command command) implements BulkChange {
    public Account {
      Objects.requireNonNull(command, "command");
    }
  }

  /** Deletes an account. */
  record AccountDeletion(DeleteAccount.Command command) implements BulkChange {
    public AccountDeletion {
      Objects.requireNonNull(command, "command");
    }
  }

  /** Creates or replaces a document. */
  record Document(SaveDocument.Command command) implements BulkChange {
    public Document {
      Objects.requireNonNull(command, "command");
    }
  }

  /** Deletes a document. */
  record DocumentDeletion(DeleteDocument.Command command) implements BulkChange {
    public DocumentDeletion {
      Objects.requireNonNull(command, "command");
    }
  }

  /** Links a representative to an account or a document. */
  record Link(LinkRepresentative.Command command, Target target) implements BulkChange {
    public Link {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(target, "target");
    }
  }

  /** Removes the link of a representative to an account or a document. */
  record Unlink(UnlinkRepresentative.Command command, Target target) implements BulkChange {
    public Unlink {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(target, "target");
    }
  }

  /** A line that could not be read; it is counted as refused and changes nothing. */
  record Unreadable(Failure failure) implements BulkChange {
    public Unreadable {
      Objects.requireNonNull(failure, "failure");
    }
  }

  /** What a link leads to. */
  enum Target {
    ACCOUNT,
    DOCUMENT
  }

  /**
   * The links that a representative shall have.
   *
   * @param accounts the desired links to accounts; empty leaves them as they are
   * @param documents the desired links to documents; empty leaves them as they are
   */
  record DesiredLinks(
      Optional<ReplaceLinks.Command> accounts, Optional<ReplaceLinks.Command> documents) {
    /** Leaves all links as they are. */
    public static final DesiredLinks UNCHANGED =
        new DesiredLinks(Optional.empty(), Optional.empty());

    public DesiredLinks {
      Objects.requireNonNull(accounts, "accounts");
      Objects.requireNonNull(documents, "documents");
    }
  }
}
