package dev.representatives.application.bulk;

import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.representatives.application.Drafts;
import dev.representatives.application.World;
import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rows of a group as stores of the use cases: in memory, but for deletions. */
class GroupRowsTest {
  private static final Account ACCOUNT =
      new Account(new AccountNumber("A"), new AccountName("Acme"));
  private static final Document DOCUMENT =
      new Document(
          new DocumentNumber("D"),
          ACCOUNT.number(),
          CalendarDate.parse("2026-11-22"),
          CalendarDate.parse("2026-12-22"));

  private final World world = new World();
  private final Undo undo = new Undo();
  private final DirectWrites store = mock(DirectWrites.class);
  private final Runnable writePending = mock(Runnable.class);

  private final GroupTable<AccountNumber, Account> accountTable = new GroupTable<>(undo);
  private final GroupTable<DocumentNumber, Document> documentTable = new GroupTable<>(undo);
  private final GroupTable<RepresentativeReference, Representative> table = new GroupTable<>(undo);

  private final GroupAccounts accounts = new GroupAccounts(store, accountTable, writePending);
  private final GroupDocuments documents = new GroupDocuments(store, documentTable, writePending);
  private final GroupRepresentatives representatives =
      new GroupRepresentatives(
          store,
          table,
          new GroupLinks(store, undo, writePending),
          writePending,
          Map.of(reference("WISHED"), List.of(reference("WISHED"), reference("X"))));

  @Test
  void an_account_is_inserted_once_and_updated_if_it_exists() {
    accountTable.read(List.of(ACCOUNT.number()), List.of(), Account::number);
    assertThat(accounts.exists(world.acme, ACCOUNT.number())).isFalse();
    assertThat(accounts.update(world.acme, ACCOUNT)).isFalse();

    assertThat(accounts.insert(world.acme, ACCOUNT)).isTrue();

    assertThat(accounts.insert(world.acme, ACCOUNT)).isFalse();
    assertThat(accounts.update(world.acme, ACCOUNT)).isTrue();
    assertThat(accounts.exists(world.acme, ACCOUNT.number())).isTrue();
    assertThat(accounts.find(world.acme, ACCOUNT.number())).contains(ACCOUNT);
    assertThat(accounts.findForUpdate(world.acme, ACCOUNT.number())).contains(ACCOUNT);
  }

  @Test
  void an_account_is_deleted_in_the_store_after_what_is_pending() {
    accountTable.read(List.of(ACCOUNT.number()), List.of(ACCOUNT), Account::number);
    when(store.delete(world.acme, ACCOUNT.number())).thenReturn(true, false);

    assertThat(accounts.delete(world.acme, ACCOUNT.number())).isTrue();

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).delete(world.acme, ACCOUNT.number());
    assertThat(accounts.find(world.acme, ACCOUNT.number())).isEmpty();
    assertThat(accounts.delete(world.acme, ACCOUNT.number())).isFalse();
  }

  @Test
  void a_document_is_inserted_once_and_updated_if_it_exists() {
    documentTable.read(List.of(DOCUMENT.number()), List.of(), Document::number);
    assertThat(documents.update(world.acme, DOCUMENT)).isFalse();

    assertThat(documents.insert(world.acme, DOCUMENT)).isTrue();

    assertThat(documents.insert(world.acme, DOCUMENT)).isFalse();
    assertThat(documents.update(world.acme, DOCUMENT)).isTrue();
    assertThat(documents.find(world.acme, DOCUMENT.number())).contains(DOCUMENT);
    assertThat(documents.findForUpdate(world.acme, DOCUMENT.number())).contains(DOCUMENT);
  }

  @Test
  void a_document_is_deleted_in_the_store_after_what_is_pending() {
    documentTable.read(List.of(DOCUMENT.number()), List.of(DOCUMENT), Document::number);
    when(store.delete(world.acme, DOCUMENT.number())).thenReturn(true, false);

    assertThat(documents.delete(world.acme, DOCUMENT.number())).isTrue();

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).delete(world.acme, DOCUMENT.number());
    assertThat(documents.find(world.acme, DOCUMENT.number())).isEmpty();
    assertThat(documents.delete(world.acme, DOCUMENT.number())).isFalse();
  }

  @Test
  void the_documents_on_an_account_are_those_of_the_store_after_what_is_pending() {
    when(store.hasDocuments(world.acme, ACCOUNT.number())).thenReturn(true, false);

    assertThat(documents.anyOn(world.acme, ACCOUNT.number())).isTrue();

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).hasDocuments(world.acme, ACCOUNT.number());
    assertThat(documents.anyOn(world.acme, ACCOUNT.number())).isFalse();
  }

  @Test
  void a_representative_is_updated_from_the_version_that_was_read() {
    var before = world.given("A", Drafts.named("Jane")).representative();
    var after = world.changed("A", Drafts.named("Janet")).representative();
    world.clock.move(World.MINUTE);
    var other = world.given("OTHER", Drafts.NOTHING).representative();
    table.read(
        List.of(before.reference(), other.reference()), List.of(before), Representative::reference);
    assertThat(representatives.update(world.acme, after, after)).isFalse();
    assertThat(representatives.update(world.acme, other, after)).isFalse();
    assertThat(representatives.update(world.acme, other, other)).isFalse();

    assertThat(representatives.update(world.acme, before, after)).isTrue();

    assertThat(table.changed()).containsExactly(after);
    assertThat(representatives.insert(world.acme, after)).isFalse();
    assertThat(representatives.insert(world.acme, other)).isTrue();
  }

  @Test
  void a_representative_is_deleted_in_the_store_after_what_is_pending() {
    var stored = world.given("A", Drafts.NOTHING).representative();
    table.read(List.of(stored.reference()), List.of(stored), Representative::reference);
    when(store.delete(world.acme, stored.reference())).thenReturn(true, false);

    assertThat(representatives.delete(world.acme, stored.reference())).isTrue();

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).delete(world.acme, stored.reference());
    assertThat(representatives.find(world.acme, stored.reference())).isEmpty();
    assertThat(representatives.delete(world.acme, stored.reference())).isFalse();
  }

  @Test
  void reports_are_those_of_the_store_after_what_is_pending() {
    when(store.hasReports(world.acme, reference("A"))).thenReturn(true, false);

    assertThat(representatives.hasReports(world.acme, reference("A"))).isTrue();

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).hasReports(world.acme, reference("A"));
    assertThat(representatives.hasReports(world.acme, reference("A"))).isFalse();
  }

  @Test
  void a_chain_ends_with_who_has_no_supervisor_or_with_one_level_too_many() {
    int levels = Supervision.MAX_LEVELS + 5;
    var above = new HashMap<RepresentativeReference, Optional<RepresentativeReference>>();
    for (int i = 0; i < levels; i++) {
      above.put(
          reference("R" + i),
          i + 1 == levels ? Optional.empty() : Optional.of(reference("R" + (i + 1))));
    }
    representatives.above(above);

    assertThat(representatives.chainOfCommand(world.acme, reference("R0")))
        .hasSize(Supervision.MAX_LEVELS + 1);
    assertThat(representatives.chainOfCommand(world.acme, reference("R" + (levels - 2))))
        .containsExactly(reference("R" + (levels - 2)), reference("R" + (levels - 1)));
    assertThat(representatives.chainOfCommand(world.acme, reference("WISHED")))
        .containsExactly(reference("WISHED"), reference("X"));
    assertThat(representatives.chainOfCommand(world.acme, reference("NOBODY"))).isEmpty();
  }
}
