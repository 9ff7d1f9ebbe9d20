package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.LATER;
import static dev.representatives.contracts.Samples.NOW;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.account;
import static dev.representatives.contracts.Samples.again;
import static dev.representatives.contracts.Samples.link;
import static dev.representatives.contracts.Samples.longest;
import static dev.representatives.contracts.Samples.named;
import static dev.representatives.contracts.Samples.reference;
import static dev.representatives.contracts.Samples.renamed;
import static dev.representatives.contracts.Samples.representative;
import static dev.representatives.contracts.Samples.supervised;
import static dev.representatives.contracts.Samples.supervisedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link BulkStore}: rules BS-01 onwards. */
public abstract class BulkStoreContract extends StoresContract {
  private static final int MORE_THAN_A_STATEMENT_HOLDS = 1001;
  private static final RepresentativeReference UNKNOWN = reference("REP-404");
  private static final AccountNumber UNKNOWN_ACCOUNT = new AccountNumber("ACCT-404");
  private static final DocumentNumber UNKNOWN_DOCUMENT = new DocumentNumber("INV-404");

  /** Called by the subclass in an adapter's tests. */
  protected BulkStoreContract() {}

  private BulkStore store() {
    return stores().bulk();
  }

  @Rule("BS-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(BulkStore.class)
        .with(
            "supervisorsAbove",
            (a, b) -> {
              furnish(a);
              assertThat(store().supervisorsAbove(b, Set.of(REFERENCE))).isEmpty();
            })
        .with(
            "readRepresentatives",
            (a, b) -> {
              furnishWithLinks(a);
              assertThat(store().readRepresentatives(b, Set.of(REFERENCE))).isEmpty();
              furnish(b);
              assertThat(store().readRepresentatives(b, Set.of(REFERENCE)))
                  .containsExactly(stored(b, REFERENCE));
            })
        .with(
            "lockRepresentatives",
            (a, b) -> {
              furnishWithLinks(a);
              assertThat(lockedRepresentatives(b, Set.of(REFERENCE))).isEmpty();
              furnish(b);
              assertThat(lockedRepresentatives(b, Set.of(REFERENCE)))
                  .containsExactly(stored(b, REFERENCE));
            })
        .with(
            "lockReferences",
            (a, b) -> {
              furnish(a);
              assertThat(committed(() -> store().lockReferences(b, Set.of(REFERENCE)))).isEmpty();
            })
        .with(
            "readReferences",
            (a, b) -> {
              furnish(a);
              assertThat(store().readReferences(b, Set.of(REFERENCE))).isEmpty();
            })
        .with(
            "readAccounts",
            (a, b) -> {
              furnish(a);
              assertThat(store().readAccounts(b, Set.of(ACCOUNT))).isEmpty();
            })
        .with(
            "readDocuments",
            (a, b) -> {
              furnish(a);
              assertThat(store().readDocuments(b, Set.of(DOCUMENT))).isEmpty();
            })
        .with(
            "reports",
            (a, b) -> {
              write(
                  a, List.of(representative(REFERENCE), under("a", REFERENCE.value())), List.of());
              furnish(b);
              assertThat(store().reports(b, REFERENCE, Optional.empty(), 1)).isEmpty();
            })
        .with(
            "linkedTo",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(store().linkedTo(b, ACCOUNT, Optional.empty(), 1)).isEmpty();
              assertThat(store().linkedTo(b, DOCUMENT, Optional.empty(), 1)).isEmpty();
            })
        .with(
            "documentsOn",
            (a, b) -> {
              furnish(a);
              givenAccount(b, ACCOUNT);
              assertThat(store().documentsOn(b, ACCOUNT, Optional.empty(), 1)).isEmpty();
            })
        .with(
            "lockAccounts",
            (a, b) -> {
              furnish(a);
              assertThat(committed(() -> store().lockAccounts(b, Set.of(ACCOUNT)))).isEmpty();
            })
        .with(
            "lockDocuments",
            (a, b) -> {
              furnish(a);
              assertThat(committed(() -> store().lockDocuments(b, Set.of(DOCUMENT)))).isEmpty();
            })
        .with(
            "accountsOf",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(store().accountsOf(b, Set.of(REFERENCE))).isEmpty();
            })
        .with(
            "documentsOf",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(store().documentsOf(b, Set.of(REFERENCE))).isEmpty();
            })
        .with(
            "links",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(store().links(b, Set.of(new LinkKey(REFERENCE, ACCOUNT)))).isEmpty();
            })
        .with(
            "writeRepresentatives",
            (a, b) -> {
              givenRepresentative(a, REFERENCE);
              var before = stored(a, REFERENCE);
              write(b, List.of(representative(REFERENCE)), List.of());
              write(b, List.of(), List.of(renamed(representative(REFERENCE), "changed")));
              assertThat(stored(a, REFERENCE)).isEqualTo(before);
              assertThat(stored(b, REFERENCE).representative().version()).isEqualTo(2);
            })
        .with(
            "writeAccounts",
            (a, b) -> {
              givenAccount(a, ACCOUNT);
              commit(() -> store().writeAccounts(b, List.of(account(ACCOUNT)), List.of()));
              commit(() -> store().writeAccounts(b, List.of(), List.of(account(ACCOUNT, "New"))));
              assertThat(lockedAccounts(a, Set.of(ACCOUNT))).containsExactly(account(ACCOUNT));
              assertThat(lockedAccounts(b, Set.of(ACCOUNT)))
                  .containsExactly(account(ACCOUNT, "New"));
            })
        .with(
            "writeDocuments",
            (a, b) -> {
              givenAccount(a, ACCOUNT);
              givenDocument(a, DOCUMENT);
              givenAccount(b, ACCOUNT);
              commit(
                  () -> store().writeDocuments(b, List.of(document(DOCUMENT, ACCOUNT)), List.of()));
              commit(() -> store().writeDocuments(b, List.of(), List.of(later(DOCUMENT, ACCOUNT))));
              assertThat(lockedDocuments(a, Set.of(DOCUMENT)))
                  .containsExactly(document(DOCUMENT, ACCOUNT));
              assertThat(lockedDocuments(b, Set.of(DOCUMENT)))
                  .containsExactly(later(DOCUMENT, ACCOUNT));
            })
        .with(
            "writeLinks",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              commit(
                  () -> store().writeLinks(b, List.of(), List.of(again(link(REFERENCE, ACCOUNT)))));
              commit(
                  () ->
                      store().writeLinks(b, List.of(new LinkKey(REFERENCE, DOCUMENT)), List.of()));
              assertThat(links(a)).containsExactlyInAnyOrderElementsOf(linksOfFurnished());
              assertThat(links(b)).containsExactly(again(link(REFERENCE, ACCOUNT)));
            })
        .tests();
  }

  @Rule("BS-02")
  @Test
  void everybody_above_is_read_with_the_supervisor() {
    TenantId tenant = freshTenantId();
    write(
        tenant,
        List.of(
            representative(reference("head")),
            under("lead", "head"),
            under("worker", "lead"),
            under("other", "head"),
            representative(reference("alone"))),
        List.of());
    assertThat(
            store()
                .supervisorsAbove(tenant, Set.of(reference("worker"), reference("alone"), UNKNOWN)))
        .isEqualTo(
            Map.of(
                reference("worker"), Optional.of(reference("lead")),
                reference("lead"), Optional.of(reference("head")),
                reference("head"), Optional.empty(),
                reference("alone"), Optional.empty()));
  }

  @Rule("BS-03")
  @Test
  void the_way_up_ends_in_a_cycle() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    write(tenant, List.of(under(OTHER_REFERENCE.value(), REFERENCE.value())), List.of());
    commitOrSkip(
        () ->
            store()
                .writeRepresentatives(
                    tenant,
                    List.of(),
                    List.of(supervised(representative(REFERENCE), OTHER_REFERENCE))),
        "this store rejects a cycle of supervisors");
    assertThat(store().supervisorsAbove(tenant, Set.of(REFERENCE)))
        .isEqualTo(
            Map.of(
                REFERENCE, Optional.of(OTHER_REFERENCE), OTHER_REFERENCE, Optional.of(REFERENCE)));
  }

  @Rule("BS-04")
  @Test
  void the_way_up_ends_after_the_greatest_number_of_levels() {
    TenantId tenant = freshTenantId();
    var levels = new ArrayList<Representative>();
    levels.add(representative(reference("level-0")));
    for (int i = 1; i <= Supervision.MAX_LEVELS + 2; i++) {
      levels.add(under("level-" + i, "level-" + (i - 1)));
    }
    write(tenant, levels, List.of());
    var above =
        store()
            .supervisorsAbove(tenant, Set.of(levels.get(Supervision.MAX_LEVELS + 2).reference()));
    assertThat(above.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(3, Supervision.MAX_LEVELS + 2)
                .mapToObj(i -> levels.get(i).reference())
                .toList());
    assertThat(above).containsEntry(reference("level-3"), Optional.of(reference("level-2")));
  }

  @Rule("BS-05")
  @Test
  void many_representatives_are_locked_and_read_as_single_ones_are() {
    TenantId tenant = freshTenantId();
    var references = references(MORE_THAN_A_STATEMENT_HOLDS);
    write(tenant, references.stream().map(Samples::representative).toList(), List.of());
    furnishWithLinks(tenant);
    var all = new TreeSet<>(references);
    all.add(REFERENCE);
    var asked = new TreeSet<>(all);
    asked.add(UNKNOWN);
    var locked = lockedRepresentatives(tenant, asked);
    assertThat(locked).extracting(found -> found.representative().reference()).hasSize(all.size());
    for (var found : locked) {
      assertThat(found).isEqualTo(stored(tenant, found.representative().reference()));
    }
    assertThat(store().readRepresentatives(tenant, asked))
        .containsExactlyInAnyOrderElementsOf(locked);
    assertThat(committed(() -> store().lockReferences(tenant, asked)))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(store().readReferences(tenant, asked)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Rule("BS-06")
  @TestFactory
  Stream<DynamicTest> what_is_locked_makes_others_wait() {
    return eachLock(
        (title, lock) ->
            DynamicTest.dynamicTest(
                title,
                () -> {
                  TenantId tenant = freshTenantId();
                  furnish(tenant);
                  assertWaits(
                      () -> assertThat(lock.of(tenant)).isEqualTo(1),
                      () -> assertThat(lock.of(tenant)).isEqualTo(1));
                }));
  }

  @Rule("BS-07")
  @TestFactory
  Stream<DynamicTest> what_does_not_exist_is_not_locked() {
    return eachLock(
        (title, lock) ->
            DynamicTest.dynamicTest(
                title,
                () -> {
                  TenantId tenant = freshTenantId();
                  assertDoesNotWait(
                      () -> assertThat(lock.of(tenant)).isZero(),
                      () ->
                          assertThat(
                                  stores()
                                      .representatives()
                                      .insert(tenant, representative(REFERENCE)))
                              .isTrue());
                }));
  }

  @Rule("BS-08")
  @TestFactory
  Stream<DynamicTest> locks_and_writes_need_a_transaction() {
    Map<String, Runnable> works = new HashMap<>();
    TenantId tenant = freshTenantId();
    works.put("lockRepresentatives", () -> store().lockRepresentatives(tenant, Set.of(REFERENCE)));
    works.put("lockReferences", () -> store().lockReferences(tenant, Set.of(REFERENCE)));
    works.put("lockAccounts", () -> store().lockAccounts(tenant, Set.of(ACCOUNT)));
    works.put("lockDocuments", () -> store().lockDocuments(tenant, Set.of(DOCUMENT)));
    works.put(
        "writeRepresentatives",
        () -> store().writeRepresentatives(tenant, List.of(representative(REFERENCE)), List.of()));
    works.put(
        "writeAccounts", () -> store().writeAccounts(tenant, List.of(account(ACCOUNT)), List.of()));
    works.put(
        "writeDocuments",
        () -> store().writeDocuments(tenant, List.of(document(DOCUMENT, ACCOUNT)), List.of()));
    works.put(
        "writeLinks",
        () -> store().writeLinks(tenant, List.of(), List.of(link(REFERENCE, ACCOUNT))));
    return works.entrySet().stream()
        .map(
            work ->
                DynamicTest.dynamicTest(
                    work.getKey(),
                    () ->
                        assertThatThrownBy(work.getValue()::run)
                            .isInstanceOf(IllegalStateException.class)));
  }

  @Rule("BS-09")
  @Test
  void all_links_of_each_representative_are_read_by_code_point() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    givenRepresentative(tenant, OTHER_REFERENCE);
    givenRepresentative(tenant, reference("none"));
    givenAccount(tenant, ACCOUNT);
    givenDocument(tenant, DOCUMENT);
    var numbers =
        IntStream.range(0, MORE_THAN_A_STATEMENT_HOLDS)
            .mapToObj(i -> new AccountNumber("A" + i))
            .toList();
    givenAccounts(tenant, numbers);
    commit(
        () ->
            store()
                .writeLinks(
                    tenant,
                    List.of(),
                    Stream.concat(
                            numbers.stream().<Link<?>>map(number -> link(REFERENCE, number)),
                            Stream.<Link<?>>of(
                                link(OTHER_REFERENCE, ACCOUNT), link(OTHER_REFERENCE, DOCUMENT)))
                        .toList()));
    var asked = Set.of(REFERENCE, OTHER_REFERENCE, reference("none"), UNKNOWN);
    var accounts = store().accountsOf(tenant, asked);
    assertThat(accounts).containsOnlyKeys(REFERENCE, OTHER_REFERENCE);
    assertThat(accounts.get(REFERENCE)).containsExactlyElementsOf(new TreeSet<>(numbers));
    assertThat(accounts.get(OTHER_REFERENCE)).containsExactly(ACCOUNT);
    assertThat(store().documentsOf(tenant, asked))
        .isEqualTo(Map.of(OTHER_REFERENCE, new TreeSet<>(Set.of(DOCUMENT))));
  }

  @Rule("BS-10")
  @Test
  void links_are_read_with_their_time_and_no_others() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    givenRepresentative(tenant, OTHER_REFERENCE);
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    givenLink(tenant, again(link(OTHER_REFERENCE, sameNumber)));
    var keys = new ArrayList<LinkKey>();
    IntStream.range(0, MORE_THAN_A_STATEMENT_HOLDS)
        .mapToObj(i -> new LinkKey(REFERENCE, new AccountNumber("A" + i)))
        .forEach(keys::add);
    for (var owner : List.of(REFERENCE, OTHER_REFERENCE)) {
      keys.add(new LinkKey(owner, ACCOUNT));
      keys.add(new LinkKey(owner, sameNumber));
    }
    assertThat(store().links(tenant, keys))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder(
            link(REFERENCE, ACCOUNT), again(link(OTHER_REFERENCE, sameNumber)));
  }

  @Rule("BS-11")
  @Test
  void many_representatives_are_written_as_single_ones_are() {
    TenantId tenant = freshTenantId();
    TenantId single = freshTenantId();
    var added = new ArrayList<Representative>();
    added.add(representative(OTHER_REFERENCE));
    added.add(representative(REFERENCE, longest(OTHER_REFERENCE)));
    references(MORE_THAN_A_STATEMENT_HOLDS)
        .forEach(
            reference ->
                added.add(
                    representative(
                        reference, supervisedBy(added.get(added.size() / 3).reference()))));
    write(tenant, added, List.of());
    added.forEach(one -> insert(single, one));
    assertSame(tenant, single, added);
    var changed =
        added.stream().map(one -> renamed(one, "n " + EMOJI + one.reference().value())).toList();
    write(tenant, List.of(), changed.stream().map(BulkStoreContract::createdLater).toList());
    changed.forEach(one -> update(single, stored(single, one.reference()).representative(), one));
    assertSame(tenant, single, added);
    assertThat(stored(tenant, REFERENCE).representative().createdAt()).isEqualTo(NOW);
  }

  @Rule("BS-12")
  @Test
  void representatives_are_found_by_the_words_that_were_written_last() {
    TenantId tenant = freshTenantId();
    var added =
        references(MORE_THAN_A_STATEMENT_HOLDS).stream()
            .map(reference -> representative(reference, named("first " + reference.value())))
            .toList();
    write(tenant, added, List.of());
    assertThat(found(tenant, "first")).hasSize(added.size());
    var changed = List.of(renamed(added.get(0), "second"), renamed(added.get(1), "second"));
    write(tenant, List.of(), changed);
    assertThat(found(tenant, "second"))
        .containsExactlyInAnyOrder(added.get(0).reference(), added.get(1).reference());
    assertThat(found(tenant, "first")).hasSize(added.size() - 2);
    write(tenant, List.of(), List.of(renamed(changed.get(0), "Second")));
    assertThat(found(tenant, "second")).hasSize(2);
  }

  @Rule("BS-13")
  @Test
  void a_new_representative_that_exists_or_has_no_supervisor_is_a_conflict() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    var before = stored(tenant, REFERENCE);
    assertConflict(
        () -> {
          store()
              .writeRepresentatives(
                  tenant,
                  List.of(
                      representative(OTHER_REFERENCE),
                      representative(REFERENCE, named("another one"))),
                  List.of());
          return true;
        });
    assertThat(lockedRepresentatives(tenant, Set.of(REFERENCE, OTHER_REFERENCE)))
        .containsExactly(before);
    assertConflictOrSkip(
        () -> {
          store()
              .writeRepresentatives(
                  tenant, List.of(under(OTHER_REFERENCE.value(), UNKNOWN.value())), List.of());
          return true;
        },
        "this store leaves it to the application that supervisors exist");
    assertThat(lockedRepresentatives(tenant, Set.of(OTHER_REFERENCE))).isEmpty();
  }

  @Rule("BS-14")
  @Test
  void many_accounts_are_written() {
    TenantId tenant = freshTenantId();
    var added =
        IntStream.range(0, MORE_THAN_A_STATEMENT_HOLDS)
            .mapToObj(i -> account(new AccountNumber("A" + i), "name " + i + EMOJI))
            .toList();
    commit(() -> store().writeAccounts(tenant, added, List.of()));
    var numbers = new TreeSet<>(added.stream().map(Account::number).toList());
    assertThat(lockedAccounts(tenant, withUnknown(numbers, UNKNOWN_ACCOUNT)))
        .containsExactlyInAnyOrderElementsOf(added);
    var changed = added.stream().map(one -> account(one.number(), "changed")).toList();
    commit(() -> store().writeAccounts(tenant, List.of(account(ACCOUNT)), changed));
    assertThat(lockedAccounts(tenant, numbers)).containsExactlyInAnyOrderElementsOf(changed);
    assertThat(store().readAccounts(tenant, withUnknown(numbers, UNKNOWN_ACCOUNT)))
        .containsExactlyInAnyOrderElementsOf(changed);
    assertConflict(
        () -> {
          store().writeAccounts(tenant, List.of(account(ACCOUNT, "another")), List.of());
          return true;
        });
    assertThat(lockedAccounts(tenant, Set.of(ACCOUNT))).containsExactly(account(ACCOUNT));
  }

  @Rule("BS-15")
  @Test
  void many_documents_are_written() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, ACCOUNT);
    var other = new AccountNumber("ACCT-OTHER");
    givenAccount(tenant, other);
    var added =
        IntStream.range(0, MORE_THAN_A_STATEMENT_HOLDS)
            .mapToObj(i -> document(new DocumentNumber("D" + i), ACCOUNT))
            .toList();
    commit(() -> store().writeDocuments(tenant, added, List.of()));
    var numbers = new TreeSet<>(added.stream().map(Document::number).toList());
    assertThat(lockedDocuments(tenant, withUnknown(numbers, UNKNOWN_DOCUMENT)))
        .containsExactlyInAnyOrderElementsOf(added);
    var changed = added.stream().map(one -> later(one.number(), other)).toList();
    commit(() -> store().writeDocuments(tenant, List.of(document(DOCUMENT, ACCOUNT)), changed));
    assertThat(lockedDocuments(tenant, numbers)).containsExactlyInAnyOrderElementsOf(changed);
    assertThat(store().readDocuments(tenant, withUnknown(numbers, UNKNOWN_DOCUMENT)))
        .containsExactlyInAnyOrderElementsOf(changed);
    for (var refused :
        List.of(later(DOCUMENT, ACCOUNT), document(UNKNOWN_DOCUMENT, UNKNOWN_ACCOUNT))) {
      assertConflict(
          () -> {
            store().writeDocuments(tenant, List.of(refused), List.of());
            return true;
          });
    }
    assertThat(lockedDocuments(tenant, Set.of(DOCUMENT, UNKNOWN_DOCUMENT)))
        .containsExactly(document(DOCUMENT, ACCOUNT));
  }

  @Rule("BS-16")
  @Test
  void links_are_removed_and_then_added() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    commit(
        () ->
            store()
                .writeLinks(
                    tenant,
                    List.of(
                        new LinkKey(REFERENCE, ACCOUNT),
                        new LinkKey(REFERENCE, DOCUMENT),
                        new LinkKey(REFERENCE, UNKNOWN_ACCOUNT)),
                    List.of(again(link(REFERENCE, ACCOUNT)), link(REFERENCE, sameNumber))));
    assertThat(links(tenant))
        .containsExactlyInAnyOrder(again(link(REFERENCE, ACCOUNT)), link(REFERENCE, sameNumber));
    var numbers = linkAccounts(tenant, MORE_THAN_A_STATEMENT_HOLDS);
    assertThat(links(tenant)).hasSize(2 + numbers.size());
    commit(
        () ->
            store()
                .writeLinks(
                    tenant,
                    numbers.stream().map(number -> new LinkKey(REFERENCE, number)).toList(),
                    List.of()));
    assertThat(links(tenant)).hasSize(2);
  }

  @Rule("BS-17")
  @Test
  void an_added_link_that_exists_or_lacks_an_end_is_a_conflict() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    for (var refused :
        List.of(
            again(link(REFERENCE, ACCOUNT)),
            again(link(REFERENCE, DOCUMENT)),
            link(UNKNOWN, ACCOUNT),
            link(UNKNOWN, DOCUMENT),
            link(REFERENCE, UNKNOWN_ACCOUNT),
            link(REFERENCE, UNKNOWN_DOCUMENT))) {
      assertConflict(
          () -> {
            store().writeLinks(tenant, List.of(), List.of(refused));
            return true;
          });
    }
    assertThat(links(tenant)).containsExactlyInAnyOrderElementsOf(linksOfFurnished());
  }

  @Rule("BS-18")
  @Test
  void keys_are_compared_by_code_point() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, ACCOUNT);
    var accounts = Confusables.ALL.stream().map(AccountNumber::new).toList();
    var documents = Confusables.ALL.stream().map(DocumentNumber::new).toList();
    var references = Confusables.ALL.stream().map(RepresentativeReference::new).toList();
    commit(
        () -> {
          store()
              .writeRepresentatives(
                  tenant, references.stream().map(Samples::representative).toList(), List.of());
          store()
              .writeAccounts(tenant, accounts.stream().map(Samples::account).toList(), List.of());
          store()
              .writeDocuments(
                  tenant,
                  documents.stream().map(number -> document(number, ACCOUNT)).toList(),
                  List.of());
        });
    for (int i = 0; i < references.size(); i++) {
      var owner = references.get(i);
      assertThat(lockedRepresentatives(tenant, List.of(owner)))
          .extracting(found -> found.representative().reference())
          .containsExactly(owner);
      assertThat(lockedAccounts(tenant, List.of(accounts.get(i))))
          .extracting(Account::number)
          .containsExactly(accounts.get(i));
      assertThat(lockedDocuments(tenant, List.of(documents.get(i))))
          .extracting(Document::number)
          .containsExactly(documents.get(i));
      var linked = List.<Link<?>>of(link(owner, accounts.get(i)), link(owner, documents.get(i)));
      commit(() -> store().writeLinks(tenant, List.of(), linked));
      assertThat(store().accountsOf(tenant, List.of(owner)))
          .isEqualTo(Map.of(owner, new TreeSet<>(Set.of(accounts.get(i)))));
      assertThat(store().documentsOf(tenant, List.of(owner)))
          .isEqualTo(Map.of(owner, new TreeSet<>(Set.of(documents.get(i)))));
    }
  }

  @Rule("BS-19")
  @Test
  void what_is_read_shows_the_first_links_and_the_totals() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    linkAccounts(tenant, LinkedNumbers.SHOWN);
    var single = stored(tenant, REFERENCE);
    assertThat(single.accounts().isComplete()).isFalse();
    assertThat(store().readRepresentatives(tenant, Set.of(REFERENCE))).containsExactly(single);
    assertThat(lockedRepresentatives(tenant, Set.of(REFERENCE))).containsExactly(single);
  }

  @Rule("BS-25")
  @Test
  void the_totals_follow_the_links() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    var numbers = linkAccounts(tenant, 3);
    assertThat(stored(tenant, REFERENCE).accounts().total()).isEqualTo(4);
    commit(
        () ->
            store()
                .writeLinks(
                    tenant,
                    List.of(
                        new LinkKey(REFERENCE, numbers.get(0)),
                        new LinkKey(REFERENCE, numbers.get(1)),
                        new LinkKey(REFERENCE, UNKNOWN_ACCOUNT)),
                    List.of(again(link(REFERENCE, numbers.get(1))))));
    var single = stored(tenant, REFERENCE);
    assertThat(single.accounts().total()).isEqualTo(3);
    assertThat(single.documents().total()).isEqualTo(1);
    assertThat(store().readRepresentatives(tenant, Set.of(REFERENCE))).containsExactly(single);
  }

  @Rule("BS-20")
  @Test
  void a_read_without_a_lock_blocks_nobody() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertDoesNotWait(
        () -> assertThat(store().readRepresentatives(tenant, Set.of(REFERENCE))).hasSize(1),
        () -> assertThat(store().lockRepresentatives(tenant, Set.of(REFERENCE))).hasSize(1));
  }

  @Rule("BS-21")
  @TestFactory
  Stream<DynamicTest> other_reads_without_a_lock_make_nobody_wait_either() {
    return Stream.<Map.Entry<String, Lock>>of(
            Map.entry(
                "readReferences",
                tenant -> store().readReferences(tenant, Set.of(REFERENCE)).size()),
            Map.entry(
                "readAccounts", tenant -> store().readAccounts(tenant, Set.of(ACCOUNT)).size()),
            Map.entry(
                "readDocuments", tenant -> store().readDocuments(tenant, Set.of(DOCUMENT)).size()))
        .map(
            read ->
                DynamicTest.dynamicTest(
                    read.getKey(),
                    () -> {
                      TenantId tenant = freshTenantId();
                      furnish(tenant);
                      assertDoesNotWait(
                          () -> assertThat(read.getValue().of(tenant)).isEqualTo(1),
                          () -> {
                            assertThat(store().lockReferences(tenant, Set.of(REFERENCE)))
                                .hasSize(1);
                            assertThat(store().lockDocuments(tenant, Set.of(DOCUMENT))).hasSize(1);
                            assertThat(store().lockAccounts(tenant, Set.of(ACCOUNT))).hasSize(1);
                          });
                    }));
  }

  @Rule("BS-22")
  @Test
  void direct_reports_are_listed_by_code_point() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    var reports = Confusables.ALL.stream().map(RepresentativeReference::new).toList();
    write(
        tenant,
        reports.stream().map(report -> representative(report, supervisedBy(REFERENCE))).toList(),
        List.of());
    write(tenant, List.of(under("indirect", reports.get(0).value())), List.of());
    assertParts(reports, (after, limit) -> store().reports(tenant, REFERENCE, after, limit));
    assertThat(store().reports(tenant, UNKNOWN, Optional.empty(), 1)).isEmpty();
    commitOrSkip(
        () ->
            store()
                .writeRepresentatives(
                    tenant, List.of(), List.of(supervised(representative(REFERENCE), REFERENCE))),
        "this store lets nobody supervise oneself");
    assertParts(reports, (after, limit) -> store().reports(tenant, REFERENCE, after, limit));
  }

  @Rule("BS-23")
  @Test
  void linked_representatives_are_listed_by_code_point() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    var others = Confusables.ALL.stream().map(RepresentativeReference::new).toList();
    write(tenant, others.stream().map(Samples::representative).toList(), List.of());
    for (var number : List.of(ACCOUNT, DOCUMENT)) {
      commit(
          () ->
              store()
                  .writeLinks(
                      tenant,
                      List.of(),
                      others.stream().<Link<?>>map(other -> link(other, number)).toList()));
      var all = new ArrayList<>(others);
      all.add(REFERENCE);
      assertParts(all, (after, limit) -> store().linkedTo(tenant, number, after, limit));
    }
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    assertThat(store().linkedTo(tenant, sameNumber, Optional.empty(), 1)).isEmpty();
  }

  @Rule("BS-24")
  @Test
  void documents_on_an_account_are_listed_by_code_point() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, ACCOUNT);
    var other = new AccountNumber("ACCT-OTHER");
    givenAccount(tenant, other);
    var numbers = Confusables.ALL.stream().map(DocumentNumber::new).toList();
    var documents =
        new ArrayList<>(numbers.stream().map(number -> document(number, ACCOUNT)).toList());
    documents.add(document(DOCUMENT, other));
    commit(() -> store().writeDocuments(tenant, documents, List.of()));
    assertParts(numbers, (after, limit) -> store().documentsOn(tenant, ACCOUNT, after, limit));
    assertThat(store().documentsOn(tenant, other, Optional.empty(), 2)).containsExactly(DOCUMENT);
    assertThat(store().documentsOn(tenant, UNKNOWN_ACCOUNT, Optional.empty(), 1)).isEmpty();
  }

  /** Reads a list in parts of two. */
  private static <K extends Comparable<K>> void assertParts(
      Collection<K> expected, BiFunction<Optional<K>, Integer, List<K>> list) {
    var read = new ArrayList<K>();
    for (var part = list.apply(Optional.empty(), 2);
        !part.isEmpty();
        part = list.apply(Optional.of(read.get(read.size() - 1)), 2)) {
      assertThat(part).hasSizeLessThanOrEqualTo(2);
      read.addAll(part);
      assertThat(read).hasSizeLessThanOrEqualTo(expected.size());
    }
    assertThat(read).containsExactlyElementsOf(new TreeSet<>(expected));
  }

  /** Links so many new accounts. */
  private List<AccountNumber> linkAccounts(TenantId tenant, int count) {
    var numbers = IntStream.range(0, count).mapToObj(i -> new AccountNumber("A" + i)).toList();
    givenAccounts(tenant, numbers);
    commit(
        () ->
            store()
                .writeLinks(
                    tenant,
                    List.of(),
                    numbers.stream().<Link<?>>map(number -> link(REFERENCE, number)).toList()));
    return numbers;
  }

  private interface Lock {
    /** Locks one of the things of {@link #furnish}; returns how many there are. */
    int of(TenantId tenant);
  }

  private Stream<DynamicTest> eachLock(BiFunction<String, Lock, DynamicTest> test) {
    return Stream.of(
        test.apply(
            "lockRepresentatives",
            tenant -> store().lockRepresentatives(tenant, Set.of(REFERENCE)).size()),
        test.apply(
            "lockReferences", tenant -> store().lockReferences(tenant, Set.of(REFERENCE)).size()),
        test.apply("lockAccounts", tenant -> store().lockAccounts(tenant, Set.of(ACCOUNT)).size()),
        test.apply(
            "lockDocuments", tenant -> store().lockDocuments(tenant, Set.of(DOCUMENT)).size()));
  }

  private void write(TenantId tenant, List<Representative> added, List<Representative> changed) {
    commit(() -> store().writeRepresentatives(tenant, added, changed));
  }

  private List<RepresentativeSnapshot> lockedRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return committed(() -> store().lockRepresentatives(tenant, references));
  }

  private List<Account> lockedAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return committed(() -> store().lockAccounts(tenant, numbers));
  }

  private List<Document> lockedDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return committed(() -> store().lockDocuments(tenant, numbers));
  }

  /** The links of {@link Samples#REFERENCE}, read without the store for single ones. */
  private List<Link<?>> links(TenantId tenant) {
    var keys = new ArrayList<LinkKey>();
    Function<LinkedNumber, LinkKey> key = number -> new LinkKey(REFERENCE, number);
    store()
        .accountsOf(tenant, Set.of(REFERENCE))
        .values()
        .forEach(numbers -> numbers.stream().map(key).forEach(keys::add));
    store()
        .documentsOf(tenant, Set.of(REFERENCE))
        .values()
        .forEach(numbers -> numbers.stream().map(key).forEach(keys::add));
    return store().links(tenant, keys);
  }

  private void furnishWithLinks(TenantId tenant) {
    furnish(tenant);
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    givenLink(tenant, link(REFERENCE, DOCUMENT));
  }

  private static List<Link<?>> linksOfFurnished() {
    return List.of(link(REFERENCE, ACCOUNT), link(REFERENCE, DOCUMENT));
  }

  private void assertSame(TenantId tenant, TenantId other, List<Representative> written) {
    for (var one : written) {
      assertThat(stored(tenant, one.reference())).isEqualTo(stored(other, one.reference()));
    }
  }

  private List<RepresentativeReference> found(TenantId tenant, String prefix) {
    var violations = new Violations();
    var selection =
        RepresentativeSelection.parse(
                Map.of(RepresentativeFilter.Q, prefix), Optional.empty(), violations)
            .orElseThrow(() -> new AssertionError(violations.found()));
    return stores()
        .representativeLists()
        .list(tenant, selection, Optional.empty(), 2 * MORE_THAN_A_STATEMENT_HOLDS)
        .stream()
        .map(entry -> entry.position().reference())
        .toList();
  }

  private static List<RepresentativeReference> references(int count) {
    return IntStream.range(0, count).mapToObj(i -> reference("R" + i)).toList();
  }

  private static Representative under(String reference, String supervisor) {
    return representative(reference(reference), supervisedBy(reference(supervisor)));
  }

  private static Representative createdLater(Representative changed) {
    return new Representative(
        changed.reference(),
        changed.details(),
        changed.customFields(),
        LATER,
        changed.updatedAt(),
        changed.version());
  }

  private static Document document(DocumentNumber number, AccountNumber account) {
    var sample = Samples.document(number);
    return new Document(number, account, sample.invoiceDate(), sample.dueDate());
  }

  private static Document later(DocumentNumber number, AccountNumber account) {
    return new Document(
        number, account, CalendarDate.parse("2027-01-01"), CalendarDate.parse("2027-01-31"));
  }

  private static <N extends Comparable<N>> Set<N> withUnknown(Set<N> numbers, N unknown) {
    var asked = new TreeSet<>(numbers);
    asked.add(unknown);
    return asked;
  }
}
