package dev.representatives.application.bulk;

import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;

import dev.representatives.application.Drafts;
import dev.representatives.application.World;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteMode;
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
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Input;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs bulks of lines in memory. */
final class BulkWorld {
  final World world = new World();
  final List<Duration> pauses = new ArrayList<>();
  final List<BulkSummary> ended = new ArrayList<>();
  int running;
  private final WriteInBulkService service;

  BulkWorld() {
    this.service = service(world.stores.transactions());
  }

  WriteInBulkService service(Transactions transactions) {
    var stores = world.stores;
    return new WriteInBulkService(
        transactions,
        new BulkStores(
            stores.bulk(),
            stores.representatives(),
            stores.accounts(),
            stores.documents(),
            stores.links(),
            stores.deletions(),
            stores.idempotency()),
        stores.temporary(),
        world.clock,
        longest -> {
          pauses.add(longest);
          world.clock.move(longest);
        },
        command -> {
          running++;
          return summary -> {
            running--;
            ended.add(summary);
          };
        });
  }

  /** The results in the order in which they were passed on, and the counts. */
  record Results(List<Long> order, List<LineResult> byLine, BulkSummary summary) {
    /** The result of a line: its outcome, or its failure with the codes of its violations. */
    List<String> texts() {
      return byLine.stream().map(BulkWorld::text).toList();
    }
  }

  Results run(BulkChange... changes) {
    return run(List.of(changes), line -> true);
  }

  Results run(List<BulkChange> changes, Predicate<Integer> arrived) {
    return run(
        service,
        new WriteInBulk.Command(world.acme, false, WriteMode.COMMIT),
        changes,
        arrived,
        true);
  }

  Results atomic(BulkChange... changes) {
    return run(
        service,
        new WriteInBulk.Command(world.acme, true, WriteMode.COMMIT),
        List.of(changes),
        line -> true,
        true);
  }

  Results dry(BulkChange... changes) {
    return run(
        service,
        new WriteInBulk.Command(world.acme, false, WriteMode.DRY_RUN),
        List.of(changes),
        line -> true,
        true);
  }

  /** A dry run of lines, or the run itself. */
  Results run(WriteMode mode, List<BulkChange> changes, Predicate<Integer> arrived) {
    return run(service, new WriteInBulk.Command(world.acme, false, mode), changes, arrived, true);
  }

  /** An atomic run, or a dry run of it. */
  Results atomic(WriteMode mode, List<BulkChange> changes) {
    return run(
        service, new WriteInBulk.Command(world.acme, true, mode), changes, line -> true, true);
  }

  Results cut(BulkChange... changes) {
    return run(
        service,
        new WriteInBulk.Command(world.acme, false, WriteMode.COMMIT),
        List.of(changes),
        line -> true,
        false);
  }

  static Results run(
      WriteInBulk bulk,
      WriteInBulk.Command command,
      List<BulkChange> changes,
      Predicate<Integer> arrived,
      boolean complete) {
    var order = new ArrayList<Long>();
    var results = new LineResult[changes.size()];
    var summary =
        bulk.write(
            command,
            new Source(changes, arrived, complete),
            (line, result) -> {
              order.add(line.number());
              results[(int) line.number() - 1] = result;
            });
    return new Results(order, Arrays.asList(results), summary);
  }

  static String text(LineResult result) {
    if (result instanceof LineResult.Done done) {
      return done.outcome().name();
    }
    if (result == null) {
      return "none";
    }
    Failure failure = ((LineResult.Refused) result).failure();
    return failure.violations().isEmpty()
        ? failure.code().name()
        : String.join(
            " ",
            failure.violations().stream()
                .map(violation -> violation.location().name() + " " + violation.code().name())
                .toList());
  }

  /** A stored representative as text. */
  Optional<String> state(String reference) {
    return world
        .stored(reference)
        .map(
            found ->
                NaiveBulk.text(
                    found.representative().details().text(RepresentativeField.NAME),
                    found.representative().details().supervisor().map(one -> one.value()),
                    found.accounts().first().stream().map(AccountNumber::value).toList()));
  }

  Optional<String> accountName(String number) {
    return world
        .stores
        .accounts()
        .find(world.acme, new AccountNumber(number))
        .map(found -> found.name().value());
  }

  /** The supervisor of a stored representative; "none" without one, "absent" if not stored. */
  String supervisorOf(String reference) {
    return world
        .stored(reference)
        .map(
            found ->
                found
                    .representative()
                    .details()
                    .supervisor()
                    .map(RepresentativeReference::value)
                    .orElse("none"))
        .orElse("absent");
  }

  BulkChange save(String reference, RepresentativeDraft draft) {
    return save(reference, draft, BulkChange.DesiredLinks.UNCHANGED);
  }

  BulkChange save(String reference, RepresentativeDraft draft, BulkChange.DesiredLinks links) {
    return new BulkChange.Save(
        new SaveRepresentative.Command(world.acme, reference, draft, Precondition.NONE), links);
  }

  BulkChange create(String reference, RepresentativeDraft draft) {
    return create(reference, draft, BulkChange.DesiredLinks.UNCHANGED);
  }

  BulkChange create(String reference, RepresentativeDraft draft, BulkChange.DesiredLinks links) {
    return new BulkChange.Create(
        new CreateRepresentative.Command(world.acme, reference, draft, Precondition.NONE), links);
  }

  BulkChange update(String reference, RepresentativeDraft draft) {
    return update(reference, draft, BulkChange.DesiredLinks.UNCHANGED);
  }

  BulkChange update(String reference, RepresentativeDraft draft, BulkChange.DesiredLinks links) {
    return new BulkChange.Update(
        new UpdateRepresentative.Command(world.acme, reference, draft, Precondition.NONE), links);
  }

  BulkChange delete(String reference) {
    return delete(reference, true);
  }

  BulkChange delete(String reference, boolean withLinks) {
    return new BulkChange.Delete(
        new DeleteRepresentative.Command(world.acme, reference, withLinks, Precondition.NONE));
  }

  BulkChange account(String number, String name) {
    return new BulkChange.Account(
        new SaveAccount.Command(
            world.acme, number, Input.of(name), Precondition.NONE, WriteMode.COMMIT, List.of()));
  }

  BulkChange accountDeletion(String number) {
    return accountDeletion(number, false);
  }

  BulkChange accountDeletion(String number, boolean withLinks) {
    return new BulkChange.AccountDeletion(
        new DeleteAccount.Command(world.acme, number, withLinks, Precondition.NONE));
  }

  BulkChange documentDeletion(String number, boolean withLinks) {
    return new BulkChange.DocumentDeletion(
        new DeleteDocument.Command(world.acme, number, withLinks, Precondition.NONE));
  }

  BulkChange document(String number, String account) {
    return new BulkChange.Document(
        new SaveDocument.Command(
            world.acme,
            number,
            Input.of(account),
            Input.of("2026-11-22"),
            Input.of("2026-12-22"),
            Precondition.NONE,
            WriteMode.COMMIT,
            List.of()));
  }

  BulkChange link(String reference, String account) {
    return link(reference, account, BulkChange.Target.ACCOUNT);
  }

  BulkChange link(String reference, String number, BulkChange.Target target) {
    return new BulkChange.Link(
        new LinkRepresentative.Command(world.acme, reference, number, Precondition.NONE), target);
  }

  BulkChange unlink(String reference, String account) {
    return unlink(reference, account, BulkChange.Target.ACCOUNT);
  }

  BulkChange unlink(String reference, String number, BulkChange.Target target) {
    return new BulkChange.Unlink(
        new UnlinkRepresentative.Command(world.acme, reference, number, Precondition.NONE), target);
  }

  BulkChange.DesiredLinks accounts(String reference, String... numbers) {
    return new BulkChange.DesiredLinks(
        Optional.of(desired(reference, List.of(numbers))), Optional.empty());
  }

  BulkChange.DesiredLinks documents(String reference, List<String> numbers) {
    return new BulkChange.DesiredLinks(Optional.empty(), Optional.of(desired(reference, numbers)));
  }

  private ReplaceLinks.Command desired(String reference, List<String> numbers) {
    return new ReplaceLinks.Command(
        world.acme, reference, numbers, Optional.empty(), Precondition.NONE);
  }

  static RepresentativeDraft under(String supervisor) {
    return Drafts.supervisedBy(supervisor);
  }

  static RepresentativeDraft underNobody() {
    return Drafts.clearing(SUPERVISOR_REPRESENTATIVE_REFERENCE);
  }

  record Line(long number, BulkChange change) implements BulkLine {
    @Override
    public byte[] bytes() {
      return String.valueOf(number).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Lines in memory; some of them arrive before the ones before them have been carried out. */
  private static final class Source implements BulkSource<Line> {
    private final List<BulkChange> changes;
    private final Predicate<Integer> arrived;
    private final boolean complete;
    private int read;

    Source(List<BulkChange> changes, Predicate<Integer> arrived, boolean complete) {
      this.changes = changes;
      this.arrived = arrived;
      this.complete = complete;
    }

    @Override
    public Optional<Line> next() {
      if (read == changes.size()) {
        return Optional.empty();
      }
      read++;
      return Optional.of(new Line(read, changes.get(read - 1)));
    }

    @Override
    public boolean hasArrived() {
      return arrived.test(read);
    }

    @Override
    public boolean isComplete() {
      return complete;
    }

    @Override
    public Line again(long number, byte[] bytes) {
      if (number != Long.parseLong(new String(bytes, StandardCharsets.UTF_8))) {
        throw new IllegalArgumentException("these are the bytes of another line");
      }
      return new Line(number, changes.get((int) number - 1));
    }
  }
}
