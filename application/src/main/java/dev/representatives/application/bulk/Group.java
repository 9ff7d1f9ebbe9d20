package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.GroupStores;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The data of a group of lines: reads with locks what the lines name, keeps their changes in
 * memory, and writes them together. Lives in one transaction, and locks in the order of
 * docs/architecture.md, "Who locks what".
 */
final class Group {
  private final TenantId tenant;
  private final GroupStores stores;
  private final Undo undo = new Undo();
  private final GroupTable<RepresentativeReference, Representative> representativeTable =
      new GroupTable<>(undo);
  private final GroupTable<AccountNumber, Account> accountTable = new GroupTable<>(undo);
  private final GroupTable<DocumentNumber, Document> documentTable = new GroupTable<>(undo);
  private final GroupLinks links;
  private final GroupRepresentatives representatives;
  private final GroupAccounts accounts;
  private final GroupDocuments documents;

  /**
   * @param wishes chains of supervisors that do not exist, and which lines wait to create
   */
  Group(
      TenantId tenant,
      GroupStores stores,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes) {
    this.tenant = tenant;
    this.stores = stores;
    this.links = new GroupLinks(stores.direct(), undo, this::write);
    this.representatives =
        new GroupRepresentatives(stores.direct(), representativeTable, links, this::write, wishes);
    this.accounts = new GroupAccounts(stores.direct(), accountTable, this::write);
    this.documents = new GroupDocuments(stores.direct(), documentTable, this::write);
  }

  Undo undo() {
    return undo;
  }

  GroupRepresentatives representatives() {
    return representatives;
  }

  GroupAccounts accounts() {
    return accounts;
  }

  GroupDocuments documents() {
    return documents;
  }

  GroupLinks links() {
    return links;
  }

  /** Written directly, as a deletion is. */
  DeletionLog deletions() {
    return stores.deletions();
  }

  IdempotencyStore idempotency() {
    return stores.idempotency();
  }

  /**
   * Reads and locks what lines of one kind name.
   *
   * @param supervision whether to acquire the supervision lock in any case
   */
  void read(PendingLine.Kind kind, List<? extends PendingLine<?>> lines, boolean supervision) {
    switch (kind) {
      case REPRESENTATIVE -> readRepresentatives(lines, supervision);
      case ACCOUNT -> readAccounts(lines);
      case DOCUMENT -> readDocuments(lines);
      case LINK -> readLinks(lines);
      case UNREADABLE -> {}
    }
  }

  private void readRepresentatives(
      List<? extends PendingLine<?>> lines, boolean supervisionRequested) {
    var above = aboveInTurn(lines, supervisionRequested);
    representatives.above(above);
    var keys = new HashSet<RepresentativeReference>();
    for (var line : lines) {
      line.key().ifPresent(keys::add);
      line.supervisor().filter(named -> !isStored(line, named, above)).ifPresent(keys::add);
    }
    if (keys.isEmpty()) {
      return;
    }
    var found = stores.bulk().lockRepresentatives(tenant, keys);
    add(keys, found);
    readDesiredLinks(lines, found);
  }

  private void add(Collection<RepresentativeReference> keys, List<RepresentativeSnapshot> found) {
    representativeTable.read(
        keys,
        found.stream().map(RepresentativeSnapshot::representative).toList(),
        Representative::reference);
    for (var snapshot : found) {
      var reference = snapshot.representative().reference();
      links.accounts().shown(reference, snapshot.accounts());
      links.documents().shown(reference, snapshot.documents());
    }
  }

  /**
   * Reads the representatives that lines write, each in one consistent state; locks nothing, so
   * that nothing may be written.
   */
  void readUnlocked(List<? extends PendingLine<?>> lines) {
    var keys = new HashSet<RepresentativeReference>();
    lines.forEach(line -> line.key().ifPresent(keys::add));
    if (!keys.isEmpty()) {
      add(keys, stores.bulk().readRepresentatives(tenant, keys));
    }
  }

  /**
   * Whether {@link #readUnlocked} has read everything on which a line depends that repeats what is
   * stored: all of its links, and no other supervisor.
   */
  boolean mayRepeat(PendingLine<?> line) {
    var stored = line.key().filter(key -> line.revises()).flatMap(representativeTable::find);
    return stored.isPresent()
        && line.supervisor()
            .filter(named -> !stored.get().details().supervisor().equals(Optional.of(named)))
            .isEmpty()
        && (line.links().accounts().isEmpty()
            || links.accounts().completeAsShown(stored.get().reference()))
        && (line.links().documents().isEmpty()
            || links.documents().completeAsShown(stored.get().reference()));
  }

  /** Reads who is above, after the supervision lock if a line needs it. */
  private Map<RepresentativeReference, Optional<RepresentativeReference>> aboveInTurn(
      List<? extends PendingLine<?>> lines, boolean supervisionRequested) {
    if (!supervisionRequested) {
      var above = above(lines);
      if (lines.stream().noneMatch(line -> needsSupervision(line, above))) {
        return above;
      }
    }
    lockSupervision();
    return above(lines);
  }

  private void lockSupervision() {
    stores.direct().lockSupervision(tenant);
    representatives.supervisionLocked();
  }

  /** The stored supervisors of the lines that name one, and everybody above the named ones. */
  private Map<RepresentativeReference, Optional<RepresentativeReference>> above(
      List<? extends PendingLine<?>> lines) {
    var references = new HashSet<RepresentativeReference>();
    for (var line : lines) {
      line.supervisor()
          .ifPresent(
              supervisor -> {
                references.add(supervisor);
                line.key().ifPresent(references::add);
              });
    }
    return references.isEmpty() ? Map.of() : stores.bulk().supervisorsAbove(tenant, references);
  }

  /** Whether the line removes a representative or gives a stored one another supervisor. */
  private static boolean needsSupervision(
      PendingLine<?> line, Map<RepresentativeReference, Optional<RepresentativeReference>> stored) {
    if (line.change() instanceof BulkChange.Delete) {
      return true;
    }
    return line.supervisor()
        .filter(named -> line.key().filter(stored::containsKey).isPresent())
        .filter(named -> !isStored(line, named, stored))
        .isPresent();
  }

  private static boolean isStored(
      PendingLine<?> line,
      RepresentativeReference supervisor,
      Map<RepresentativeReference, Optional<RepresentativeReference>> stored) {
    return line.key()
        .flatMap(key -> stored.getOrDefault(key, Optional.empty()))
        .filter(supervisor::equals)
        .isPresent();
  }

  private void readDesiredLinks(
      List<? extends PendingLine<?>> lines, List<RepresentativeSnapshot> found) {
    var stored = new HashSet<RepresentativeReference>();
    found.forEach(snapshot -> stored.add(snapshot.representative().reference()));
    var desiredAccounts = new TreeSet<AccountNumber>();
    var desiredDocuments = new TreeSet<DocumentNumber>();
    var ofAccounts =
        desired(lines, BulkChange.DesiredLinks::accounts, AccountNumber::new, desiredAccounts);
    var ofDocuments =
        desired(lines, BulkChange.DesiredLinks::documents, DocumentNumber::new, desiredDocuments);
    readAll(ofAccounts, stored, stores.bulk()::accountsOf, links.accounts());
    readAll(ofDocuments, stored, stores.bulk()::documentsOf, links.documents());
    links.existing(links.accounts().allLinked());
    links.existing(links.documents().allLinked());
    links.accounts().allLinked().forEach(desiredAccounts::remove);
    links.documents().allLinked().forEach(desiredDocuments::remove);
    lockTargets(desiredDocuments, desiredAccounts);
  }

  /** The order is that of a document, which is locked before its account. */
  private void lockTargets(Collection<DocumentNumber> numbers, Collection<AccountNumber> others) {
    if (!numbers.isEmpty()) {
      links.existing(
          stores.bulk().lockDocuments(tenant, numbers).stream().map(Document::number).toList());
    }
    if (!others.isEmpty()) {
      links.existing(
          stores.bulk().lockAccounts(tenant, others).stream().map(Account::number).toList());
    }
  }

  /** Collects the desired numbers; returns the representatives for which there are any. */
  private static <N extends LinkedNumber> Set<RepresentativeReference> desired(
      List<? extends PendingLine<?>> lines,
      Function<BulkChange.DesiredLinks, Optional<ReplaceLinks.Command>> kind,
      Function<String, N> parser,
      Collection<N> numbers) {
    var representatives = new LinkedHashSet<RepresentativeReference>();
    for (var line : lines) {
      kind.apply(line.links())
          .ifPresent(
              command -> {
                line.key().ifPresent(representatives::add);
                command
                    .numbers()
                    .forEach(
                        raw -> raw.flatMap(text -> parsed(text, parser)).ifPresent(numbers::add));
              });
    }
    return representatives;
  }

  private interface AllLinks<N extends LinkedNumber> {
    Map<RepresentativeReference, SortedSet<N>> of(
        TenantId tenant, Collection<RepresentativeReference> representatives);
  }

  private <N extends LinkedNumber & Comparable<N>> void readAll(
      Set<RepresentativeReference> wanted,
      Set<RepresentativeReference> stored,
      AllLinks<N> reader,
      GroupLinkSets<N> sets) {
    var unread =
        wanted.stream()
            .filter(stored::contains)
            .filter(reference -> !sets.completeAsShown(reference))
            .toList();
    if (!unread.isEmpty()) {
      var linked = reader.of(tenant, unread);
      unread.forEach(
          reference -> sets.complete(reference, linked.getOrDefault(reference, new TreeSet<>())));
    }
  }

  private void readAccounts(List<? extends PendingLine<?>> lines) {
    var numbers = new TreeSet<AccountNumber>();
    for (var line : lines) {
      if (line.change() instanceof BulkChange.Account account) {
        parsed(account.command().number(), AccountNumber::new).ifPresent(numbers::add);
      } else if (line.change() instanceof BulkChange.AccountDeletion deletion) {
        parsed(deletion.command().number(), AccountNumber::new).ifPresent(numbers::add);
      }
    }
    if (!numbers.isEmpty()) {
      accountTable.read(numbers, stores.bulk().lockAccounts(tenant, numbers), Account::number);
    }
  }

  private void readDocuments(List<? extends PendingLine<?>> lines) {
    var numbers = new TreeSet<DocumentNumber>();
    var owing = new TreeSet<AccountNumber>();
    for (var line : lines) {
      if (line.change() instanceof BulkChange.Document document) {
        parsed(document.command().number(), DocumentNumber::new).ifPresent(numbers::add);
        document
            .command()
            .accountNumber()
            .value()
            .flatMap(raw -> parsed(raw, AccountNumber::new))
            .ifPresent(owing::add);
      } else if (line.change() instanceof BulkChange.DocumentDeletion deletion) {
        parsed(deletion.command().number(), DocumentNumber::new).ifPresent(numbers::add);
      }
    }
    if (!numbers.isEmpty()) {
      documentTable.read(numbers, stores.bulk().lockDocuments(tenant, numbers), Document::number);
    }
    if (!owing.isEmpty()) {
      accountTable.read(owing, stores.bulk().lockAccounts(tenant, owing), Account::number);
    }
  }

  private void readLinks(List<? extends PendingLine<?>> lines) {
    var keys = new HashSet<LinkKey>();
    for (var line : lines) {
      if (line.change() instanceof BulkChange.Link link) {
        key(link.command().reference(), link.command().number(), link.target())
            .ifPresent(keys::add);
      } else if (line.change() instanceof BulkChange.Unlink unlink) {
        key(unlink.command().reference(), unlink.command().number(), unlink.target())
            .ifPresent(keys::add);
      }
    }
    if (keys.isEmpty()) {
      return;
    }
    links.linkable(
        stores
            .bulk()
            .lockReferences(
                tenant, new TreeSet<>(keys.stream().map(LinkKey::representative).toList())));
    lockTargets(
        new TreeSet<>(numbers(keys, DocumentNumber.class).toList()),
        new TreeSet<>(numbers(keys, AccountNumber.class).toList()));
    links.named(stores.bulk().links(tenant, keys));
  }

  private static <N extends LinkedNumber> Stream<N> numbers(Set<LinkKey> keys, Class<N> kind) {
    return keys.stream().map(LinkKey::number).filter(kind::isInstance).map(kind::cast);
  }

  private static Optional<LinkKey> key(String reference, String number, BulkChange.Target target) {
    var representative = parsed(reference, RepresentativeReference::new);
    Optional<? extends LinkedNumber> linked =
        target == BulkChange.Target.ACCOUNT
            ? parsed(number, AccountNumber::new)
            : parsed(number, DocumentNumber::new);
    return representative.flatMap(owner -> linked.map(other -> new LinkKey(owner, other)));
  }

  private static <K> Optional<K> parsed(String raw, Function<String, K> parser) {
    try {
      return Optional.of(parser.apply(raw));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Writes all changes since the last call. */
  void write() {
    var addedRepresentatives = representatives.added();
    var changedRepresentatives = representativeTable.changed();
    if (!addedRepresentatives.isEmpty() || !changedRepresentatives.isEmpty()) {
      stores.bulk().writeRepresentatives(tenant, addedRepresentatives, changedRepresentatives);
    }
    representativeTable.written();
    if (!accountTable.added().isEmpty() || !accountTable.changed().isEmpty()) {
      stores.bulk().writeAccounts(tenant, accountTable.added(), accountTable.changed());
    }
    accountTable.written();
    if (!documentTable.added().isEmpty() || !documentTable.changed().isEmpty()) {
      stores.bulk().writeDocuments(tenant, documentTable.added(), documentTable.changed());
    }
    documentTable.written();
    if (links.isPending()) {
      stores.bulk().writeLinks(tenant, links.removed(), links.added());
    }
    links.written();
  }
}
