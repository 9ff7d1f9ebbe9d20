package dev.representatives.application.bulk;

import static dev.representatives.application.World.reference;
import static dev.representatives.application.bulk.BulkWorld.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.representatives.application.Drafts;
import dev.representatives.application.World;
import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.application.bulk.stores.GroupStores;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** What a group reads and locks, in which order, and what it writes. */
class GroupTest {
  private static final String OTHER_ACCOUNT = "ACCT-002";
  private static final String OTHER_DOCUMENT = "INV-002";

  private final BulkWorld bulk = new BulkWorld();
  private final World world = bulk.world;
  private final BulkStore store = World.watched(BulkStore.class, world.stores.bulk());
  private final DirectWrites direct =
      World.watched(
          DirectWrites.class,
          new StoredWrites(
              world.stores.representatives(),
              world.stores.accounts(),
              world.stores.documents(),
              world.stores.links()));
  private final Group group =
      new Group(
          world.acme,
          new GroupStores(store, direct, world.stores.deletions(), world.stores.idempotency()),
          Map.of());
  private final InOrder order = inOrder(store, direct);

  @BeforeEach
  void a_chain_of_three_and_two_of_each() {
    world.givenChain("LOW", "MIDDLE", "HIGH");
    world.givenOneOfEach();
    world.givenLinks();
    world.givenAccount(world.acme, OTHER_ACCOUNT);
    world.givenDocument(world.acme, OTHER_DOCUMENT);
  }

  @Test
  void representatives_without_a_supervisor_are_locked_alone() {
    read(bulk.save("A", Drafts.NOTHING), bulk.update("LOW", Drafts.named("Jane")));

    locksRepresentatives("A", "LOW");
    nothingElse();
  }

  @Test
  void a_new_representative_is_locked_together_with_its_supervisor() {
    read(bulk.save("A", under("LOW")));

    readsAbove("A", "LOW");
    locksRepresentatives("A", "LOW");
    nothingElse();
    assertThatThrownBy(() -> group.representatives().lockSupervision(world.acme))
        .isInstanceOf(SupervisionNotLockedException.class);
  }

  @Test
  void a_supervisor_who_stays_is_read_and_not_locked() {
    read(bulk.update("LOW", under("MIDDLE")));

    readsAbove("LOW", "MIDDLE");
    locksRepresentatives("LOW");
    nothingElse();
    assertThat(group.representatives().chainOfCommand(world.acme, reference("MIDDLE")))
        .containsExactly(reference("MIDDLE"), reference("HIGH"));
  }

  @Test
  void another_supervisor_needs_the_supervision_lock_before_all_rows() {
    read(bulk.update("LOW", under("HIGH")));

    readsAbove("LOW", "HIGH");
    order.verify(direct).lockSupervision(world.acme);
    readsAbove("LOW", "HIGH");
    locksRepresentatives("LOW", "HIGH");
    nothingElse();
    group.representatives().lockSupervision(world.acme);
  }

  @Test
  void the_first_supervisor_of_a_stored_representative_needs_the_supervision_lock() {
    read(bulk.update("HIGH", under(World.REFERENCE)));

    readsAbove("HIGH", World.REFERENCE);
    order.verify(direct).lockSupervision(world.acme);
    readsAbove("HIGH", World.REFERENCE);
    locksRepresentatives("HIGH", World.REFERENCE);
    nothingElse();
  }

  @Test
  void a_deletion_needs_the_supervision_lock() {
    read(bulk.save("A", Drafts.NOTHING), bulk.delete("LOW"));

    order.verify(direct).lockSupervision(world.acme);
    locksRepresentatives("A", "LOW");
    nothingElse();
  }

  @Test
  void the_supervision_lock_can_be_asked_for() {
    group(PendingLine.Kind.REPRESENTATIVE, true, bulk.save("A", Drafts.NOTHING));

    order.verify(direct).lockSupervision(world.acme);
    locksRepresentatives("A");
    nothingElse();
  }

  @Test
  void desired_numbers_that_are_not_linked_are_locked_documents_first() {
    read(
        bulk.save(
            World.REFERENCE,
            Drafts.NOTHING,
            links(
                World.REFERENCE,
                List.of(World.ACCOUNT, OTHER_ACCOUNT, "NONE"),
                List.of(OTHER_DOCUMENT))));

    locksRepresentatives(World.REFERENCE);
    order.verify(store).lockDocuments(world.acme, documents(OTHER_DOCUMENT));
    order.verify(store).lockAccounts(world.acme, accounts(OTHER_ACCOUNT, "NONE"));
    nothingElse();
    assertThat(existing()).containsExactlyInAnyOrder(all());
  }

  @Test
  void desired_numbers_that_are_all_linked_are_not_locked() {
    read(
        bulk.save(
            World.REFERENCE,
            Drafts.NOTHING,
            links(World.REFERENCE, List.of(World.ACCOUNT), List.of(World.DOCUMENT))));

    locksRepresentatives(World.REFERENCE);
    nothingElse();
    assertThat(existing())
        .containsExactlyInAnyOrder(
            new AccountNumber(World.ACCOUNT), new DocumentNumber(World.DOCUMENT));
  }

  @Test
  void a_new_representative_has_no_links_to_read() {
    read(bulk.save("A", Drafts.NOTHING, bulk.accounts("A", World.ACCOUNT)));

    locksRepresentatives("A");
    order.verify(store).lockAccounts(world.acme, accounts(World.ACCOUNT));
    nothingElse();
  }

  @Test
  void lines_about_links_lock_their_ends_and_read_what_they_name() {
    group(
        PendingLine.Kind.LINK,
        false,
        bulk.link(World.REFERENCE, OTHER_ACCOUNT),
        bulk.unlink(World.REFERENCE, World.DOCUMENT, BulkChange.Target.DOCUMENT),
        bulk.link(" ", World.ACCOUNT),
        bulk.unlink(World.REFERENCE, " "));

    var representative = reference(World.REFERENCE);
    order.verify(store).lockReferences(world.acme, references(World.REFERENCE));
    order.verify(store).lockDocuments(world.acme, documents(World.DOCUMENT));
    order.verify(store).lockAccounts(world.acme, accounts(OTHER_ACCOUNT));
    order
        .verify(store)
        .links(
            world.acme,
            Set.of(
                new LinkKey(representative, new AccountNumber(OTHER_ACCOUNT)),
                new LinkKey(representative, new DocumentNumber(World.DOCUMENT))));
    nothingElse();
    assertThat(existing())
        .containsExactlyInAnyOrder(
            new AccountNumber(OTHER_ACCOUNT), new DocumentNumber(World.DOCUMENT));
  }

  @Test
  void lines_about_accounts_lock_them() {
    group(
        PendingLine.Kind.ACCOUNT,
        false,
        bulk.account("NEW", "Acme"),
        bulk.account(" ", "Acme"),
        bulk.accountDeletion(World.ACCOUNT));

    order.verify(store).lockAccounts(world.acme, accounts("NEW", World.ACCOUNT));
    nothingElse();
  }

  @Test
  void lines_about_documents_lock_them_and_then_their_accounts() {
    group(
        PendingLine.Kind.DOCUMENT,
        false,
        bulk.document("NEW", OTHER_ACCOUNT),
        bulk.documentDeletion(World.DOCUMENT, true));

    order.verify(store).lockDocuments(world.acme, documents("NEW", World.DOCUMENT));
    order.verify(store).lockAccounts(world.acme, accounts(OTHER_ACCOUNT));
    nothingElse();
  }

  @Test
  void deletions_of_documents_need_no_account() {
    group(PendingLine.Kind.DOCUMENT, false, bulk.documentDeletion(World.DOCUMENT, true));

    order.verify(store).lockDocuments(world.acme, documents(World.DOCUMENT));
    nothingElse();
  }

  @Test
  void lines_whose_keys_cannot_be_lock_nothing() {
    read(bulk.save(" ", Drafts.NOTHING));
    group(PendingLine.Kind.ACCOUNT, false, bulk.account(" ", "Acme"));
    group(PendingLine.Kind.DOCUMENT, false, bulk.documentDeletion(" ", false));
    group(PendingLine.Kind.LINK, false, bulk.link(" ", " "));

    verifyNoInteractions(store, direct);
  }

  @Test
  void changes_of_each_kind_are_written_once() {
    var account = new Account(new AccountNumber("NEW"), new AccountName("Acme"));
    var document =
        new Document(
            new DocumentNumber("NEW"),
            account.number(),
            CalendarDate.parse("2026-11-22"),
            CalendarDate.parse("2026-12-22"));
    var link =
        new Link<>(reference(World.REFERENCE), new AccountNumber(OTHER_ACCOUNT), World.NOW_KEPT);
    world
        .stores
        .transactions()
        .inTransaction(
            () -> {
              group.read(
                  PendingLine.Kind.DOCUMENT,
                  pending(bulk.document("NEW", "NEW"), bulk.documentDeletion("NEW", false)),
                  false);
              group.accounts().insert(world.acme, account);
              group.write();
              order.verify(store).writeAccounts(world.acme, List.of(account), List.of());
              group.documents().insert(world.acme, document);
              group.write();
              order.verify(store).writeDocuments(world.acme, List.of(document), List.of());
              group.links().linkable(List.of(link.representative()));
              group.links().existing(List.of(link.number()));
              group.links().insert(world.acme, link);
              group.write();
              assertThat(group.links().isPending()).isFalse();
              group.write();
              return null;
            });

    order.verify(store).writeLinks(world.acme, Set.of(), group.links().added());
    nothingElseIsWritten();
    assertThat(world.stores.documents().find(world.acme, document.number())).contains(document);
    assertThat(world.stores.links().linkedSince(world.acme, link.representative(), link.number()))
        .contains(World.NOW_KEPT);
  }

  @Test
  void a_change_of_what_is_stored_is_written_as_a_change() {
    var account = new Account(new AccountNumber(World.ACCOUNT), new AccountName("Other"));
    world
        .stores
        .transactions()
        .inTransaction(
            () -> {
              group.read(
                  PendingLine.Kind.ACCOUNT, pending(bulk.account(World.ACCOUNT, "Other")), false);
              group.accounts().update(world.acme, account);
              group.write();
              group.write();
              return null;
            });

    order.verify(store).writeAccounts(world.acme, List.of(), List.of(account));
    nothingElseIsWritten();
  }

  private void read(BulkChange... changes) {
    group(PendingLine.Kind.REPRESENTATIVE, false, changes);
  }

  private void group(PendingLine.Kind kind, boolean supervision, BulkChange... changes) {
    world
        .stores
        .transactions()
        .inTransaction(
            () -> {
              group.read(kind, pending(changes), supervision);
              return null;
            });
  }

  private static List<PendingLine<BulkWorld.Line>> pending(BulkChange... changes) {
    var lines = new ArrayList<PendingLine<BulkWorld.Line>>();
    for (var change : changes) {
      lines.add(new PendingLine<>(new BulkWorld.Line(lines.size() + 1, change)));
    }
    return lines;
  }

  private BulkChange.DesiredLinks links(
      String reference, List<String> accounts, List<String> documents) {
    return new BulkChange.DesiredLinks(
        bulk.accounts(reference, accounts.toArray(String[]::new)).accounts(),
        bulk.documents(reference, documents).documents());
  }

  private void readsAbove(String... references) {
    order.verify(store).supervisorsAbove(world.acme, references(references));
  }

  private void locksRepresentatives(String... references) {
    order.verify(store).lockRepresentatives(world.acme, references(references));
  }

  private void nothingElse() {
    verifyNoMoreInteractions(store, direct);
  }

  private void nothingElseIsWritten() {
    order.verifyNoMoreInteractions();
  }

  /** Which of the known accounts and documents the group can link. */
  private Set<LinkedNumber> existing() {
    return group.links().existing(world.acme, List.of(all()));
  }

  private static LinkedNumber[] all() {
    return new LinkedNumber[] {
      new AccountNumber(World.ACCOUNT),
      new AccountNumber(OTHER_ACCOUNT),
      new DocumentNumber(World.DOCUMENT),
      new DocumentNumber(OTHER_DOCUMENT)
    };
  }

  private static Set<RepresentativeReference> references(String... references) {
    return Stream.of(references).map(World::reference).collect(Collectors.toSet());
  }

  private static Set<AccountNumber> accounts(String... numbers) {
    return Stream.of(numbers).map(AccountNumber::new).collect(Collectors.toSet());
  }

  private static Set<DocumentNumber> documents(String... numbers) {
    return Stream.of(numbers).map(DocumentNumber::new).collect(Collectors.toSet());
  }
}
