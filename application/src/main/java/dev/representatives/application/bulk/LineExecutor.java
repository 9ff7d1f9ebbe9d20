package dev.representatives.application.bulk;

import dev.representatives.application.CreateRepresentativeService;
import dev.representatives.application.DeleteAccountService;
import dev.representatives.application.DeleteDocumentService;
import dev.representatives.application.DeleteRepresentativeService;
import dev.representatives.application.LinkRepresentativeService;
import dev.representatives.application.ReplaceLinksService;
import dev.representatives.application.SaveAccountService;
import dev.representatives.application.SaveDocumentService;
import dev.representatives.application.SaveRepresentativeService;
import dev.representatives.application.UnlinkRepresentativeService;
import dev.representatives.application.UpdateRepresentativeService;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Carries out one line of a group with the use case of the single write. The use cases work on the
 * data of the group and join its transaction.
 */
final class LineExecutor {
  private static final String NUMBERS = Location.field("numbers").name();

  private final Group group;
  private final CreateRepresentativeService create;
  private final SaveRepresentativeService save;
  private final UpdateRepresentativeService update;
  private final DeleteRepresentativeService delete;
  private final SaveAccountService saveAccount;
  private final DeleteAccountService deleteAccount;
  private final SaveDocumentService saveDocument;
  private final DeleteDocumentService deleteDocument;
  private final LinkRepresentativeService link;
  private final UnlinkRepresentativeService unlink;
  private final ReplaceLinksService replaceLinks;

  LineExecutor(Group group, InstantSource clock) {
    Transactions joined = new JoinedTransactions();
    this.group = group;
    var representatives = group.representatives();
    var links = group.links();
    this.create =
        new CreateRepresentativeService(joined, representatives, group.idempotency(), clock);
    this.save = new SaveRepresentativeService(joined, representatives, clock);
    this.update = new UpdateRepresentativeService(joined, representatives, clock);
    this.delete =
        new DeleteRepresentativeService(joined, representatives, links, group.deletions(), clock);
    this.saveAccount = new SaveAccountService(joined, group.accounts());
    this.deleteAccount =
        new DeleteAccountService(joined, group.accounts(), group.documents(), links);
    this.saveDocument = new SaveDocumentService(joined, group.documents(), group.accounts());
    this.deleteDocument = new DeleteDocumentService(joined, group.documents(), links);
    this.link = new LinkRepresentativeService(joined, links, links, clock);
    this.unlink = new UnlinkRepresentativeService(joined, links, links);
    this.replaceLinks = new ReplaceLinksService(joined, representatives, links, links, clock);
  }

  /** Carries out a change. A change that is refused leaves no trace in the group. */
  LineResult execute(BulkChange change) {
    try {
      var done = done(change);
      group.undo().keep();
      return done;
    } catch (FailureException e) {
      group.undo().takeBack();
      if (isOfTheStore(e.failure().code())) {
        throw e;
      }
      return new LineResult.Refused(e.failure());
    }
  }

  /** Whether a failure concerns the whole group, since its transaction cannot continue. */
  static boolean isOfTheStore(FailureCode code) {
    return code == FailureCode.STORE_BUSY
        || code == FailureCode.STORE_UNAVAILABLE
        || code == FailureCode.OUTCOME_UNKNOWN;
  }

  private LineResult.Done done(BulkChange change) {
    if (change instanceof BulkChange.Save line) {
      return representative(() -> save.save(line.command()), line.links());
    }
    if (change instanceof BulkChange.Create line) {
      return representative(() -> create.create(line.command()), line.links());
    }
    if (change instanceof BulkChange.Update line) {
      return representative(() -> update.update(line.command()), line.links());
    }
    return new LineResult.Done(outcome(change), Optional.empty());
  }

  private WriteOutcome outcome(BulkChange change) {
    if (change instanceof BulkChange.Delete line) {
      return deleted(
          () -> delete.delete(line.command()),
          line.command().precondition().isEmpty(),
          FailureCode.REPRESENTATIVE_NOT_FOUND);
    }
    if (change instanceof BulkChange.Account line) {
      return saveAccount.save(line.command()).outcome();
    }
    if (change instanceof BulkChange.AccountDeletion line) {
      return deleted(
          () -> deleteAccount.delete(line.command()),
          line.command().precondition().isEmpty(),
          FailureCode.ACCOUNT_NOT_FOUND);
    }
    if (change instanceof BulkChange.Document line) {
      return saveDocument.save(line.command()).outcome();
    }
    if (change instanceof BulkChange.DocumentDeletion line) {
      return deleted(
          () -> deleteDocument.delete(line.command()),
          line.command().precondition().isEmpty(),
          FailureCode.DOCUMENT_NOT_FOUND);
    }
    if (change instanceof BulkChange.Link line) {
      return line.target() == BulkChange.Target.ACCOUNT
          ? link.linkAccount(line.command()).outcome()
          : link.linkDocument(line.command()).outcome();
    }
    if (change instanceof BulkChange.Unlink line) {
      return line.target() == BulkChange.Target.ACCOUNT
          ? unlink.unlinkAccount(line.command())
          : unlink.unlinkDocument(line.command());
    }
    throw new FailureException(((BulkChange.Unreadable) change).failure());
  }

  /** The same deletion again finds nothing, and has its effect already. */
  private static WriteOutcome deleted(
      Supplier<WriteOutcome> deletion, boolean unconditional, FailureCode absent) {
    try {
      return deletion.get();
    } catch (FailureException e) {
      if (unconditional && e.failure().code() == absent) {
        return WriteOutcome.UNCHANGED;
      }
      throw e;
    }
  }

  private LineResult.Done representative(
      Supplier<Written<RepresentativeSnapshot>> write, BulkChange.DesiredLinks links) {
    Written<RepresentativeSnapshot> written;
    try {
      written = write.get();
    } catch (FailureException e) {
      throw withAllViolations(e, e.failure().violations(), links);
    }
    boolean accountsChanged;
    boolean documentsChanged;
    try {
      accountsChanged = replaced(links.accounts(), replaceLinks::replaceAccounts);
      documentsChanged = replaced(links.documents(), replaceLinks::replaceDocuments);
    } catch (FailureException e) {
      throw withAllViolations(e, List.of(), links);
    }
    return new LineResult.Done(
        (accountsChanged || documentsChanged) && written.outcome() == WriteOutcome.UNCHANGED
            ? WriteOutcome.CHANGED
            : written.outcome(),
        Optional.of(after(written, written.state().representative().reference()).entityTag()));
  }

  /** All violations of a line are found together, and come before what else refuses it. */
  private FailureException withAllViolations(
      FailureException failure, List<Violation> ofFields, BulkChange.DesiredLinks links) {
    if (isOfTheStore(failure.failure().code())) {
      return failure;
    }
    var ofLinks = violations(links);
    return ofLinks.isEmpty()
        ? failure
        : new FailureException(
            Failure.validation(Stream.concat(ofFields.stream(), ofLinks.stream()).toList()));
  }

  private List<Violation> violations(BulkChange.DesiredLinks links) {
    return Stream.concat(
            violations(links.accounts(), replaceLinks::violationsOfAccounts, "accounts"),
            violations(links.documents(), replaceLinks::violationsOfDocuments, "documents"))
        .toList();
  }

  private static Stream<Violation> violations(
      Optional<ReplaceLinks.Command> command,
      Function<ReplaceLinks.Command, List<Violation>> rules,
      String field) {
    return command.map(rules).stream()
        .flatMap(List::stream)
        .map(violation -> located(violation, field));
  }

  private RepresentativeSnapshot after(
      Written<RepresentativeSnapshot> written, RepresentativeReference reference) {
    return new RepresentativeSnapshot(
        written.state().representative(),
        group.links().shownAccounts(reference),
        group.links().shownDocuments(reference));
  }

  private static <T> boolean replaced(
      Optional<ReplaceLinks.Command> command,
      Function<ReplaceLinks.Command, Written<T>> replacing) {
    return command
        .map(replacing)
        .filter(written -> written.outcome() != WriteOutcome.UNCHANGED)
        .isPresent();
  }

  /** In a line, the numbers stand in the field of the representation. */
  private static Violation located(Violation violation, String field) {
    var location = violation.location();
    return location.kind() == Location.Kind.POINTER && location.name().startsWith(NUMBERS)
        ? new Violation(
            new Location(
                location.kind(),
                Location.field(field).name() + location.name().substring(NUMBERS.length())),
            violation.code(),
            violation.detail())
        : violation;
  }
}
