package dev.representatives.application.bulk;

import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.representatives.application.World;
import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupLinksTest {
  private static final TenantId TENANT = new TenantId(7);
  private static final RepresentativeReference JANE = reference("JANE");
  private static final AccountNumber ACCOUNT = new AccountNumber("A");
  private static final DocumentNumber DOCUMENT = new DocumentNumber("D");
  private static final Link<AccountNumber> LINK = new Link<>(JANE, ACCOUNT, World.NOW_KEPT);
  private static final LinkKey KEY = new LinkKey(JANE, ACCOUNT);

  private final Undo undo = new Undo();
  private final DirectWrites store = mock(DirectWrites.class);
  private final Runnable writePending = mock(Runnable.class);
  private final GroupLinks links = new GroupLinks(store, undo, writePending);

  @BeforeEach
  void jane_is_linkable_to_one_account() {
    links.linkable(List.of(JANE));
    links.existing(List.of(ACCOUNT));
  }

  @Test
  void the_state_of_a_link_names_its_ends() {
    links.named(List.of(LINK));

    var linked = links.lockAndRead(TENANT, JANE, ACCOUNT);
    assertThat(linked.representativeExists()).isTrue();
    assertThat(linked.targetExists()).isTrue();
    assertThat(linked.linkedSince()).contains(World.NOW_KEPT);
    assertThat(links.read(TENANT, JANE, DOCUMENT).targetExists()).isFalse();
    assertThat(links.read(TENANT, JANE, DOCUMENT).linkedSince()).isEmpty();
    assertThat(links.read(TENANT, reference("JOE"), ACCOUNT))
        .isEqualTo(LinkState.NO_REPRESENTATIVE);
  }

  @Test
  void a_link_is_inserted_once() {
    assertThat(links.insert(TENANT, LINK)).isTrue();
    assertThat(links.insert(TENANT, LINK)).isFalse();

    assertThat(links.added()).hasSize(1);
    assertThat(links.linkedSince(TENANT, JANE, ACCOUNT)).contains(World.NOW_KEPT);
    assertThat(links.isPending()).isTrue();
  }

  @Test
  void an_insertion_that_is_taken_back_leaves_no_trace() {
    links.insert(TENANT, LINK);
    undo.takeBack();

    assertThat(links.linkedSince(TENANT, JANE, ACCOUNT)).isEmpty();
    assertThat(links.isPending()).isFalse();
  }

  @Test
  void a_link_is_deleted_once() {
    links.named(List.of(LINK));

    assertThat(links.delete(TENANT, JANE, ACCOUNT)).isTrue();
    assertThat(links.delete(TENANT, JANE, ACCOUNT)).isFalse();

    assertThat(links.removed()).containsExactly(KEY);
    assertThat(links.isPending()).isTrue();
  }

  @Test
  void a_deletion_that_is_taken_back_leaves_no_trace() {
    links.named(List.of(LINK));
    links.delete(TENANT, JANE, ACCOUNT);
    undo.takeBack();

    assertThat(links.linkedSince(TENANT, JANE, ACCOUNT)).contains(World.NOW_KEPT);
    assertThat(links.isPending()).isFalse();
  }

  @Test
  void a_link_that_was_not_written_yet_is_deleted_in_memory() {
    links.insert(TENANT, LINK);
    undo.keep();
    links.delete(TENANT, JANE, ACCOUNT);
    assertThat(links.isPending()).isFalse();

    undo.takeBack();

    assertThat(links.added()).hasSize(1);
    assertThat(links.linkedSince(TENANT, JANE, ACCOUNT)).contains(World.NOW_KEPT);
  }

  @Test
  void all_links_change_in_the_sets_and_can_be_taken_back() {
    links.accounts().complete(JANE, new TreeSet<>(List.of(ACCOUNT)));
    links.documents().complete(JANE, new TreeSet<>());
    var other = new AccountNumber("B");

    links.insertAll(TENANT, JANE, List.of(other), World.NOW_KEPT);
    links.insertAll(TENANT, JANE, List.of(DOCUMENT), World.NOW_KEPT);
    links.deleteAll(TENANT, JANE, List.of(ACCOUNT));

    assertThat(links.allAccounts(TENANT, JANE)).containsExactly(other);
    assertThat(links.allDocuments(TENANT, JANE)).containsExactly(DOCUMENT);
    assertThat(links.shownAccounts(JANE).first()).containsExactly(other);
    assertThat(links.shownDocuments(JANE).total()).isEqualTo(1);
    assertThat(links.added()).hasSize(2);
    assertThat(links.removed()).containsExactly(KEY);

    undo.takeBack();

    assertThat(links.allAccounts(TENANT, JANE)).containsExactly(ACCOUNT);
    assertThat(links.allDocuments(TENANT, JANE)).isEmpty();
    assertThat(links.isPending()).isFalse();
  }

  @Test
  void all_documents_of_a_representative_can_be_deleted() {
    links.documents().complete(JANE, new TreeSet<>(List.of(DOCUMENT)));

    links.deleteAll(TENANT, JANE, List.of(DOCUMENT));

    assertThat(links.allDocuments(TENANT, JANE)).isEmpty();
    assertThat(links.removed()).containsExactly(new LinkKey(JANE, DOCUMENT));
    undo.takeBack();
    assertThat(links.allDocuments(TENANT, JANE)).containsExactly(DOCUMENT);
  }

  @Test
  void a_link_needs_both_of_its_ends() {
    var unknown = new Link<>(JANE, DOCUMENT, World.NOW_KEPT);
    var ofNobody = new Link<>(reference("NOBODY"), ACCOUNT, World.NOW_KEPT);

    for (var link : List.of(unknown, ofNobody)) {
      assertThatThrownBy(() -> links.insert(TENANT, link))
          .isInstanceOf(TransactionConflictException.class);
    }
    assertThat(links.isPending()).isFalse();
  }

  @Test
  void what_was_written_is_not_pending() {
    links.named(List.of(LINK));
    links.delete(TENANT, JANE, ACCOUNT);
    links.existing(List.of(DOCUMENT));
    links.insert(TENANT, new Link<>(JANE, DOCUMENT, World.NOW_KEPT));

    links.written();

    assertThat(links.isPending()).isFalse();
  }

  @Test
  void the_links_of_a_representative_are_deleted_in_the_store_after_what_is_pending() {
    links.accounts().complete(JANE, new TreeSet<>(List.of(ACCOUNT)));
    links.documents().shown(JANE, new LinkedNumbers<>(List.of(DOCUMENT), 1));

    links.deleteLinksOf(TENANT, JANE);

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).deleteLinksOf(TENANT, JANE);
    assertThat(links.shownAccounts(JANE).total()).isZero();
    assertThat(links.shownDocuments(JANE).total()).isZero();
    assertThat(links.allDocuments(TENANT, JANE)).isEmpty();
  }

  @Test
  void the_links_to_a_number_are_those_of_the_store_after_what_is_pending() {
    when(store.isLinked(TENANT, ACCOUNT)).thenReturn(true, false);

    assertThat(links.isLinked(TENANT, ACCOUNT)).isTrue();
    assertThat(links.isLinked(TENANT, ACCOUNT)).isFalse();
    links.deleteLinksTo(TENANT, ACCOUNT);

    var order = inOrder(writePending, store);
    order.verify(writePending).run();
    order.verify(store).isLinked(TENANT, ACCOUNT);
    order.verify(writePending).run();
    order.verify(store).isLinked(TENANT, ACCOUNT);
    order.verify(writePending).run();
    order.verify(store).deleteLinksTo(TENANT, ACCOUNT);
  }

  @Test
  void links_that_are_only_shown_in_part_are_not_taken_as_all() {
    links.accounts().shown(JANE, new LinkedNumbers<>(List.of(ACCOUNT), 2));

    assertThat(links.accounts().completeAsShown(JANE)).isFalse();
    assertThat(links.shownAccounts(JANE).total()).isEqualTo(2);
    assertThatThrownBy(() -> links.allAccounts(TENANT, JANE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void links_that_are_all_shown_are_all() {
    links.accounts().shown(JANE, new LinkedNumbers<>(List.of(ACCOUNT), 1));

    assertThat(links.accounts().completeAsShown(JANE)).isTrue();

    assertThat(links.accounts().allLinked()).containsExactly(ACCOUNT);
    assertThat(links.allAccounts(TENANT, JANE)).containsExactly(ACCOUNT);
  }
}
