package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.FIRST_PAGE;
import static dev.representatives.contracts.Samples.NOW;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.again;
import static dev.representatives.contracts.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link LinkStore}: rules LS-01 onwards. */
public abstract class LinkStoreContract extends StoresContract {
  private static final int MORE_THAN_A_STATEMENT_HOLDS = 1001;

  /** A store may read the end of such a list in another way than the begin. */
  private static final int LONG_LIST = 1_250;

  private static final int CHANGES = 100;
  private static final AccountNumber UNKNOWN_ACCOUNT = new AccountNumber("ACCT-404");
  private static final DocumentNumber UNKNOWN_DOCUMENT = new DocumentNumber("INV-404");

  /** Called by the subclass in an adapter's tests. */
  protected LinkStoreContract() {}

  private LinkStore store() {
    return stores().links();
  }

  @Rule("LS-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(LinkStore.class)
        .with(
            "linkedSince",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(since(b, REFERENCE, ACCOUNT)).isEmpty();
              assertThat(since(b, REFERENCE, DOCUMENT)).isEmpty();
            })
        .with(
            "insert",
            (a, b) -> {
              furnishWithLinks(a);
              givenRepresentative(b, REFERENCE);
              assertConflict(() -> store().insert(b, link(REFERENCE, ACCOUNT)));
              givenAccount(b, ACCOUNT);
              insertLink(b, again(link(REFERENCE, ACCOUNT)));
              assertThat(since(a, REFERENCE, ACCOUNT)).contains(NOW);
              assertThat(since(b, REFERENCE, ACCOUNT)).contains(NOW.plusSeconds(1));
            })
        .with(
            "delete",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(deleted(b, REFERENCE, ACCOUNT)).isFalse();
              assertThat(deleted(b, REFERENCE, DOCUMENT)).isFalse();
              assertThat(since(a, REFERENCE, ACCOUNT)).contains(NOW);
              assertThat(since(a, REFERENCE, DOCUMENT)).contains(NOW);
            })
        .with(
            "deleteLinksOf",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              commit(() -> store().deleteLinksOf(b, REFERENCE));
              assertThat(since(a, REFERENCE, ACCOUNT)).contains(NOW);
              assertThat(since(a, REFERENCE, DOCUMENT)).contains(NOW);
            })
        .with(
            "allAccounts",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(store().allAccounts(b, REFERENCE)).isEmpty();
            })
        .with(
            "allDocuments",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(store().allDocuments(b, REFERENCE)).isEmpty();
            })
        .with(
            "insertAll",
            (a, b) -> {
              furnish(a);
              furnish(b);
              commit(() -> store().insertAll(b, REFERENCE, List.of(ACCOUNT), NOW));
              assertThat(since(a, REFERENCE, ACCOUNT)).isEmpty();
              assertThat(since(b, REFERENCE, ACCOUNT)).contains(NOW);
            })
        .with(
            "deleteAll",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              commit(() -> store().deleteAll(b, REFERENCE, List.of(ACCOUNT, DOCUMENT)));
              assertThat(since(a, REFERENCE, ACCOUNT)).contains(NOW);
              assertThat(since(a, REFERENCE, DOCUMENT)).contains(NOW);
            })
        .with(
            "isLinked",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              assertThat(isLinked(b, ACCOUNT)).isFalse();
              assertThat(isLinked(b, DOCUMENT)).isFalse();
            })
        .with(
            "deleteLinksTo",
            (a, b) -> {
              furnishWithLinks(a);
              furnish(b);
              commit(() -> store().deleteLinksTo(b, ACCOUNT));
              commit(() -> store().deleteLinksTo(b, DOCUMENT));
              assertThat(since(a, REFERENCE, ACCOUNT)).contains(NOW);
              assertThat(since(a, REFERENCE, DOCUMENT)).contains(NOW);
            })
        .with(
            "accounts",
            (a, b) -> {
              furnishWithLinks(a);
              assertThat(store().accounts(b, REFERENCE, FIRST_PAGE)).isEmpty();
              furnish(b);
              assertThat(accounts(b, FIRST_PAGE).data()).isEmpty();
              assertThat(accounts(b, FIRST_PAGE).total()).isZero();
            })
        .with(
            "documents",
            (a, b) -> {
              furnishWithLinks(a);
              assertThat(store().documents(b, REFERENCE, FIRST_PAGE)).isEmpty();
              furnish(b);
              assertThat(documents(b).data()).isEmpty();
              assertThat(documents(b).total()).isZero();
            })
        .with(
            "list",
            (a, b) -> {
              furnishWithLinks(a);
              assertThat(store().list(b, Optional.empty(), 10)).isEmpty();
              furnish(b);
              assertThat(store().list(b, Optional.empty(), 10)).isEmpty();
            })
        .with(
            "representatives",
            (a, b) -> {
              furnishWithLinks(a);
              assertThat(store().representatives(b, ACCOUNT, FIRST_PAGE)).isEmpty();
              assertThat(store().representatives(b, DOCUMENT, FIRST_PAGE)).isEmpty();
              furnish(b);
              assertThat(representatives(b, ACCOUNT)).isEmpty();
              assertThat(representatives(b, DOCUMENT)).isEmpty();
            })
        .tests();
  }

  @Rule("LS-02")
  @Test
  void insert_links_since_the_given_time() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(since(tenant, REFERENCE, ACCOUNT)).isEmpty();
    insertLink(tenant, link(REFERENCE, ACCOUNT));
    insertLink(tenant, again(link(REFERENCE, DOCUMENT)));
    assertThat(since(tenant, REFERENCE, ACCOUNT)).contains(NOW);
    assertThat(since(tenant, REFERENCE, DOCUMENT)).contains(NOW.plusSeconds(1));
    assertThat(accounts(tenant, FIRST_PAGE).data()).containsExactly(ACCOUNT);
    assertThat(documents(tenant).data()).containsExactly(DOCUMENT);
  }

  @Rule("LS-03")
  @Test
  void a_second_insert_adds_nothing_and_keeps_the_first_time() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    assertThat(committed(() -> store().insert(tenant, again(link(REFERENCE, ACCOUNT))))).isFalse();
    assertThat(committed(() -> store().insert(tenant, again(link(REFERENCE, DOCUMENT))))).isFalse();
    assertThat(since(tenant, REFERENCE, ACCOUNT)).contains(NOW);
    assertThat(since(tenant, REFERENCE, DOCUMENT)).contains(NOW);
    assertThat(accounts(tenant, FIRST_PAGE).total()).isEqualTo(1);
  }

  @Rule("LS-04")
  @Test
  void of_two_concurrent_inserts_of_a_link_exactly_one_adds_it() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(committedAtOnce(2, () -> store().insert(tenant, link(REFERENCE, ACCOUNT))))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("LS-05")
  @Test
  void a_link_of_a_representative_that_is_not_there_is_a_conflict() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertConflict(() -> store().insert(tenant, link(OTHER_REFERENCE, ACCOUNT)));
    assertConflict(() -> store().insert(tenant, link(OTHER_REFERENCE, DOCUMENT)));
  }

  @Rule("LS-06")
  @Test
  void a_link_to_an_account_or_document_that_is_not_there_is_a_conflict() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertConflict(() -> store().insert(tenant, link(REFERENCE, UNKNOWN_ACCOUNT)));
    assertConflict(() -> store().insert(tenant, link(REFERENCE, UNKNOWN_DOCUMENT)));
    assertThat(accounts(tenant, FIRST_PAGE).data()).isEmpty();
    assertThat(documents(tenant).data()).isEmpty();
  }

  @Rule("LS-07")
  @Test
  void an_unknown_representative_has_no_list() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    assertThat(store().accounts(tenant, OTHER_REFERENCE, FIRST_PAGE)).isEmpty();
    assertThat(store().documents(tenant, OTHER_REFERENCE, FIRST_PAGE)).isEmpty();
  }

  @Rule("LS-08")
  @Test
  void a_representative_without_links_has_an_empty_list() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(store().accounts(tenant, REFERENCE, FIRST_PAGE))
        .contains(new Page<>(FIRST_PAGE, List.of(), 0));
    assertThat(store().documents(tenant, REFERENCE, FIRST_PAGE))
        .contains(new Page<>(FIRST_PAGE, List.of(), 0));
  }

  @Rule("LS-09")
  @Test
  void numbers_are_compared_and_ordered_by_code_point() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var shuffled = new ArrayList<>(Confusables.ALL);
    Collections.shuffle(shuffled, new Random(2));
    givenAccounts(tenant, shuffled.stream().map(AccountNumber::new).toList());
    shuffled.forEach(text -> givenDocument(tenant, new DocumentNumber(text)));
    commit(
        () ->
            shuffled.forEach(
                text -> {
                  var account = new AccountNumber(text);
                  var document = new DocumentNumber(text);
                  assertThat(store().insert(tenant, link(REFERENCE, account)))
                      .as("link %s", text)
                      .isTrue();
                  assertThat(store().insert(tenant, link(REFERENCE, document)))
                      .as("link %s", text)
                      .isTrue();
                }));
    List<String> ordered = Confusables.ALL.stream().sorted(Confusables.BY_CODE_POINT).toList();
    assertThat(accounts(tenant, FIRST_PAGE).data())
        .extracting(AccountNumber::value)
        .isEqualTo(ordered);
    assertThat(documents(tenant).data()).extracting(DocumentNumber::value).isEqualTo(ordered);
    assertThat(stored(tenant, REFERENCE).accounts().first())
        .extracting(AccountNumber::value)
        .isEqualTo(ordered);
    assertThat(stored(tenant, REFERENCE).documents().first())
        .extracting(DocumentNumber::value)
        .isEqualTo(ordered);
  }

  @Rule("LS-10")
  @Test
  void pages_together_are_the_list_and_each_has_its_length() {
    TenantId tenant = freshTenantId();
    List<AccountNumber> linked = linkAccounts(tenant, 10);
    var seen = new ArrayList<AccountNumber>();
    for (long number = 1; number <= 4; number++) {
      var request = new PageRequest(number, 3);
      Page<AccountNumber> page = accounts(tenant, request);
      assertThat(page.request()).isEqualTo(request);
      assertThat(page.total()).isEqualTo(10);
      assertThat(page.data()).hasSizeLessThanOrEqualTo(3);
      assertThat(accounts(tenant, request)).isEqualTo(page);
      seen.addAll(page.data());
    }
    assertThat(seen).isEqualTo(linked);
  }

  @Rule("LS-11")
  @Test
  void a_page_past_the_end_is_empty_however_far() {
    TenantId tenant = freshTenantId();
    List<AccountNumber> linked = linkAccounts(tenant, 3);
    assertThat(accounts(tenant, new PageRequest(1, 3)).data()).isEqualTo(linked);
    Stream.of(2L, 3_000_000_000L, Long.MAX_VALUE / 100, Long.MAX_VALUE)
        .flatMap(page -> Stream.of(new PageRequest(page, 3), new PageRequest(page, 100)))
        .forEach(
            request -> {
              assertThat(accounts(tenant, request).data()).as("%s", request).isEmpty();
              assertThat(accounts(tenant, request).total()).as("%s", request).isEqualTo(3);
            });
    assertThat(
            store()
                .documents(tenant, REFERENCE, new PageRequest(Long.MAX_VALUE, 100))
                .orElseThrow())
        .isEqualTo(new Page<>(new PageRequest(Long.MAX_VALUE, 100), List.of(), 0));
  }

  @Rule("LS-12")
  @Test
  void an_account_and_a_document_of_the_same_number_are_linked_separately() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    insertLink(tenant, link(REFERENCE, ACCOUNT));
    assertThat(since(tenant, REFERENCE, sameNumber)).isEmpty();
    assertThat(documents(tenant).data()).isEmpty();
    insertLink(tenant, link(REFERENCE, sameNumber));
    assertThat(documents(tenant).data()).containsExactly(sameNumber);
  }

  @Rule("LS-13")
  @Test
  void several_representatives_may_be_linked_to_one_account() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    givenRepresentative(tenant, OTHER_REFERENCE);
    insertLink(tenant, link(REFERENCE, ACCOUNT));
    assertThat(since(tenant, OTHER_REFERENCE, ACCOUNT)).isEmpty();
    insertLink(tenant, again(link(OTHER_REFERENCE, ACCOUNT)));
    assertThat(since(tenant, REFERENCE, ACCOUNT)).contains(NOW);
    assertThat(since(tenant, OTHER_REFERENCE, ACCOUNT)).contains(NOW.plusSeconds(1));
    assertThat(stored(tenant, OTHER_REFERENCE).accounts().first()).containsExactly(ACCOUNT);
  }

  @Rule("LS-14")
  @Test
  void delete_removes_the_link_and_no_other() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    insertLink(tenant, link(REFERENCE, sameNumber));
    givenRepresentative(tenant, OTHER_REFERENCE);
    insertLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    assertThat(deleted(tenant, REFERENCE, ACCOUNT)).isTrue();
    assertThat(since(tenant, REFERENCE, ACCOUNT)).isEmpty();
    assertThat(accounts(tenant, FIRST_PAGE).data()).isEmpty();
    assertThat(documents(tenant).data()).containsExactly(sameNumber, DOCUMENT);
    assertThat(since(tenant, OTHER_REFERENCE, ACCOUNT)).contains(NOW);
    assertThat(deleted(tenant, REFERENCE, DOCUMENT)).isTrue();
    assertThat(documents(tenant).data()).containsExactly(sameNumber);
    insertLink(tenant, again(link(REFERENCE, ACCOUNT)));
    assertThat(since(tenant, REFERENCE, ACCOUNT)).contains(NOW.plusSeconds(1));
  }

  @Rule("LS-15")
  @Test
  void delete_of_a_missing_link_removes_nothing() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(deleted(tenant, REFERENCE, ACCOUNT)).isFalse();
    assertThat(deleted(tenant, REFERENCE, UNKNOWN_DOCUMENT)).isFalse();
    assertThat(deleted(tenant, OTHER_REFERENCE, ACCOUNT)).isFalse();
  }

  @Rule("LS-16")
  @Test
  void all_links_of_a_representative_are_deleted_and_no_others() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    givenRepresentative(tenant, OTHER_REFERENCE);
    insertLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    insertLink(tenant, link(OTHER_REFERENCE, DOCUMENT));
    commit(() -> store().deleteLinksOf(tenant, REFERENCE));
    assertThat(accounts(tenant, FIRST_PAGE).data()).isEmpty();
    assertThat(documents(tenant).data()).isEmpty();
    assertThat(since(tenant, OTHER_REFERENCE, ACCOUNT)).contains(NOW);
    assertThat(since(tenant, OTHER_REFERENCE, DOCUMENT)).contains(NOW);
    commit(() -> store().deleteLinksOf(tenant, REFERENCE));
  }

  @Rule("LS-17")
  @Test
  void an_account_or_document_is_linked_while_any_representative_is() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    givenRepresentative(tenant, OTHER_REFERENCE);
    assertThat(isLinked(tenant, ACCOUNT)).isFalse();
    assertThat(isLinked(tenant, UNKNOWN_DOCUMENT)).isFalse();
    insertLink(tenant, link(REFERENCE, ACCOUNT));
    insertLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    insertLink(tenant, link(OTHER_REFERENCE, DOCUMENT));
    assertThat(isLinked(tenant, ACCOUNT)).isTrue();
    assertThat(isLinked(tenant, DOCUMENT)).isTrue();
    assertThat(isLinked(tenant, sameNumber)).isFalse();
    assertThat(deleted(tenant, REFERENCE, ACCOUNT)).isTrue();
    assertThat(isLinked(tenant, ACCOUNT)).isTrue();
    assertThat(deleted(tenant, OTHER_REFERENCE, ACCOUNT)).isTrue();
    assertThat(isLinked(tenant, ACCOUNT)).isFalse();
  }

  @Rule("LS-18")
  @Test
  void all_links_to_an_account_or_document_are_deleted_and_no_others() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    insertLink(tenant, link(REFERENCE, sameNumber));
    givenRepresentative(tenant, OTHER_REFERENCE);
    insertLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    commit(() -> store().deleteLinksTo(tenant, ACCOUNT));
    assertThat(isLinked(tenant, ACCOUNT)).isFalse();
    assertThat(since(tenant, REFERENCE, ACCOUNT)).isEmpty();
    assertThat(since(tenant, OTHER_REFERENCE, ACCOUNT)).isEmpty();
    assertThat(documents(tenant).data()).containsExactly(sameNumber, DOCUMENT);
    commit(() -> store().deleteLinksTo(tenant, DOCUMENT));
    assertThat(documents(tenant).data()).containsExactly(sameNumber);
    commit(() -> store().deleteLinksTo(tenant, UNKNOWN_ACCOUNT));
  }

  @Rule("LS-19")
  @Test
  void many_numbers_are_linked_and_listed_together_in_order() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    List<AccountNumber> numbers =
        IntStream.range(0, MORE_THAN_A_STATEMENT_HOLDS)
            .mapToObj(i -> new AccountNumber("\u00c1" + EMOJI + i))
            .sorted()
            .toList();
    givenAccounts(tenant, numbers);
    var shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, new Random(3));
    commit(() -> store().insertAll(tenant, REFERENCE, shuffled, NOW));
    commit(() -> store().insertAll(tenant, REFERENCE, List.of(DOCUMENT), NOW.plusSeconds(1)));
    assertThat(store().allAccounts(tenant, REFERENCE)).isEqualTo(numbers);
    assertThat(store().allDocuments(tenant, REFERENCE)).containsExactly(DOCUMENT);
    assertThat(since(tenant, REFERENCE, numbers.get(0))).contains(NOW);
    assertThat(since(tenant, REFERENCE, DOCUMENT)).contains(NOW.plusSeconds(1));
    commit(() -> store().deleteAll(tenant, REFERENCE, shuffled.subList(1, shuffled.size())));
    assertThat(store().allAccounts(tenant, REFERENCE)).containsExactly(shuffled.get(0));
    assertThat(store().allAccounts(tenant, OTHER_REFERENCE)).isEmpty();
  }

  @Rule("LS-20")
  @Test
  void many_numbers_of_which_one_is_not_there_or_is_linked_are_a_conflict() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var other = new AccountNumber("ACCT-002");
    givenAccount(tenant, other);
    insertLink(tenant, link(REFERENCE, other));
    for (var refused :
        List.of(List.of(ACCOUNT, UNKNOWN_ACCOUNT), List.of(ACCOUNT, other), List.of(ACCOUNT))) {
      var reference = refused.size() == 1 ? OTHER_REFERENCE : REFERENCE;
      assertConflict(
          () -> {
            store().insertAll(tenant, reference, refused, NOW.plusSeconds(1));
            return true;
          });
    }
    assertThat(store().allAccounts(tenant, REFERENCE)).containsExactly(other);
    assertThat(since(tenant, REFERENCE, other)).contains(NOW);
  }

  @Rule("LS-21")
  @Test
  void delete_all_removes_the_given_links_and_no_others() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    insertLink(tenant, link(REFERENCE, sameNumber));
    givenRepresentative(tenant, OTHER_REFERENCE);
    insertLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    commit(() -> store().deleteAll(tenant, REFERENCE, List.of(ACCOUNT, UNKNOWN_ACCOUNT)));
    assertThat(store().allAccounts(tenant, REFERENCE)).isEmpty();
    assertThat(store().allDocuments(tenant, REFERENCE)).containsExactly(sameNumber, DOCUMENT);
    assertThat(since(tenant, OTHER_REFERENCE, ACCOUNT)).contains(NOW);
    commit(() -> store().deleteAll(tenant, REFERENCE, List.of(DOCUMENT)));
    assertThat(store().allDocuments(tenant, REFERENCE)).containsExactly(sameNumber);
  }

  private boolean isLinked(TenantId tenant, LinkedNumber number) {
    return committed(() -> store().isLinked(tenant, number));
  }

  private boolean deleted(TenantId tenant, RepresentativeReference reference, LinkedNumber number) {
    return committed(() -> store().delete(tenant, reference, number));
  }

  @Rule("LS-22")
  @Test
  void the_representatives_of_a_number_are_ordered_by_code_point() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var shuffled = new ArrayList<>(Confusables.ALL);
    Collections.shuffle(shuffled, new Random(3));
    var references = shuffled.stream().map(RepresentativeReference::new).toList();
    references.forEach(reference -> givenRepresentative(tenant, reference));
    commit(
        () ->
            references.forEach(
                reference -> {
                  assertThat(store().insert(tenant, link(reference, ACCOUNT))).isTrue();
                  assertThat(store().insert(tenant, link(reference, DOCUMENT))).isTrue();
                }));
    List<RepresentativeReference> ordered =
        Confusables.ALL.stream()
            .sorted(Confusables.BY_CODE_POINT)
            .map(RepresentativeReference::new)
            .toList();
    assertThat(representatives(tenant, ACCOUNT)).isEqualTo(ordered);
    assertThat(representatives(tenant, DOCUMENT)).isEqualTo(ordered);
    var second = new PageRequest(2, 3);
    assertThat(store().representatives(tenant, ACCOUNT, second))
        .contains(new Page<>(second, ordered.subList(3, 6), ordered.size()));
    var beyond = new PageRequest(Long.MAX_VALUE, 100);
    assertThat(store().representatives(tenant, DOCUMENT, beyond))
        .contains(new Page<>(beyond, List.of(), ordered.size()));
  }

  @Rule("LS-23")
  @Test
  void an_account_or_document_without_links_has_an_empty_list_of_representatives() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(store().representatives(tenant, ACCOUNT, FIRST_PAGE))
        .contains(new Page<>(FIRST_PAGE, List.of(), 0));
    assertThat(store().representatives(tenant, DOCUMENT, FIRST_PAGE))
        .contains(new Page<>(FIRST_PAGE, List.of(), 0));
  }

  @Rule("LS-24")
  @Test
  void an_unknown_account_or_document_has_no_list_of_representatives() {
    TenantId tenant = freshTenantId();
    furnishWithLinks(tenant);
    assertThat(store().representatives(tenant, UNKNOWN_ACCOUNT, FIRST_PAGE)).isEmpty();
    assertThat(store().representatives(tenant, UNKNOWN_DOCUMENT, FIRST_PAGE)).isEmpty();
  }

  @Rule("LS-25")
  @Test
  void an_account_and_a_document_of_the_same_number_have_their_own_representatives() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    givenRepresentative(tenant, OTHER_REFERENCE);
    var sameNumber = new DocumentNumber(ACCOUNT.value());
    givenDocument(tenant, sameNumber);
    insertLink(tenant, link(REFERENCE, ACCOUNT));
    insertLink(tenant, link(OTHER_REFERENCE, sameNumber));
    assertThat(representatives(tenant, ACCOUNT)).containsExactly(REFERENCE);
    assertThat(representatives(tenant, sameNumber)).containsExactly(OTHER_REFERENCE);
  }

  @Rule("LS-26")
  @Test
  void all_links_are_ordered_by_kind_then_representative_then_number() {
    TenantId tenant = freshTenantId();
    var ordered = givenLinksInOrder(tenant);
    assertThat(store().list(tenant, Optional.empty(), ordered.size() + 1)).isEqualTo(ordered);
  }

  @Rule("LS-27")
  @Test
  void all_links_can_be_listed_from_each_one_of_them() {
    TenantId tenant = freshTenantId();
    var ordered = givenLinksInOrder(tenant);
    for (int from = 0; from < ordered.size(); from++) {
      var last = ordered.get(from);
      var key = new LinkKey(last.representative(), last.number());
      for (int limit = 1; limit <= ordered.size(); limit++) {
        assertThat(store().list(tenant, Optional.of(key), limit))
            .as("%d after %s", limit, key)
            .isEqualTo(ordered.subList(from + 1, Math.min(from + 1 + limit, ordered.size())));
      }
    }
    var missing = new LinkKey(OTHER_REFERENCE, new AccountNumber("A"));
    assertThat(store().list(tenant, Optional.of(missing), 1)).isEqualTo(ordered.subList(2, 3));
  }

  @Rule("LS-28")
  @Test
  void insert_outside_a_transaction_is_a_transaction_of_its_own() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(store().insert(tenant, link(REFERENCE, ACCOUNT))).isTrue();
    assertThat(store().insert(tenant, again(link(REFERENCE, ACCOUNT)))).isFalse();
    assertThat(since(tenant, REFERENCE, ACCOUNT)).contains(NOW);
    assertThat(deleted(tenant, REFERENCE, ACCOUNT)).isTrue();
  }

  @Rule("LS-29")
  @Test
  void each_page_of_a_long_list_is_a_part_of_it() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    var numbers =
        IntStream.range(0, LONG_LIST)
            .mapToObj(i -> new AccountNumber("ACCT-" + (LONG_LIST + i)))
            .toList();
    givenAccounts(tenant, numbers);
    Object unused =
        committed(
            () -> {
              store().insertAll(tenant, REFERENCE, numbers, NOW);
              return true;
            });
    for (int limit : List.of(100, 7)) {
      int last = LONG_LIST / limit + 1;
      for (int number : List.of(1, last / 3, last / 2, last / 2 + 1, last - 1, last, last + 1)) {
        var request = new PageRequest(number, limit);
        int from = Math.min((number - 1) * limit, LONG_LIST);
        assertThat(accounts(tenant, request))
            .as("%s", request)
            .isEqualTo(
                new Page<>(
                    request, numbers.subList(from, Math.min(from + limit, LONG_LIST)), LONG_LIST));
      }
    }
  }

  @Rule("LS-30")
  @Test
  void totals_follow_each_change_of_links() {
    TenantId tenant = freshTenantId();
    var accounts = Stream.of("A-1", "A-2", "A-3").map(AccountNumber::new).toList();
    var documents = Stream.of("D-1", "D-2", "D-3").map(DocumentNumber::new).toList();
    var owners = List.of(REFERENCE, OTHER_REFERENCE);
    furnish(tenant);
    givenRepresentative(tenant, OTHER_REFERENCE);
    givenAccounts(tenant, accounts);
    documents.forEach(number -> givenDocument(tenant, number));
    var numbers = Stream.<LinkedNumber>concat(accounts.stream(), documents.stream()).toList();
    var random = new Random(8);
    for (int step = 0; step < CHANGES; step++) {
      var owner = owners.get(random.nextInt(owners.size()));
      var number = numbers.get(random.nextInt(numbers.size()));
      int change = random.nextInt(6);
      Object unused = committed(() -> changeLinks(tenant, owner, number, numbers, change));
      for (var each : owners) {
        var found = stored(tenant, each);
        assertThat(found.accounts().total())
            .as("accounts of %s after step %d, a change %d", each, step, change)
            .isEqualTo(store().allAccounts(tenant, each).size());
        assertThat(found.documents().total())
            .as("documents of %s after step %d, a change %d", each, step, change)
            .isEqualTo(store().allDocuments(tenant, each).size());
        assertThat(
                store()
                    .accounts(tenant, each, FIRST_PAGE)
                    .map(Page::total)
                    .orElseThrow()
                    .longValue())
            .isEqualTo(found.accounts().total());
      }
    }
  }

  private boolean changeLinks(
      TenantId tenant,
      RepresentativeReference owner,
      LinkedNumber number,
      List<LinkedNumber> numbers,
      int change) {
    switch (change) {
      case 0 -> {
        return store().insert(tenant, new Link<>(owner, number, NOW));
      }
      case 1 -> {
        return store().delete(tenant, owner, number);
      }
      case 2 -> {
        var missing =
            numbers.stream()
                .filter(each -> store().linkedSince(tenant, owner, each).isEmpty())
                .toList();
        store().insertAll(tenant, owner, missing, NOW);
      }
      case 3 -> store().deleteAll(tenant, owner, numbers.subList(1, 5));
      case 4 -> store().deleteLinksTo(tenant, number);
      default -> store().deleteLinksOf(tenant, owner);
    }
    return true;
  }

  /** Two representatives, each linked to two accounts and two documents of unusual numbers. */
  private List<Link<?>> givenLinksInOrder(TenantId tenant) {
    furnish(tenant);
    givenRepresentative(tenant, OTHER_REFERENCE);
    var numbers = List.of("B", "\uff5e", "\ud83d\ude00");
    givenAccounts(tenant, numbers.stream().map(AccountNumber::new).toList());
    numbers.forEach(number -> givenDocument(tenant, new DocumentNumber(number)));
    var ordered = new ArrayList<Link<?>>();
    for (var representative : List.of(REFERENCE, OTHER_REFERENCE)) {
      int skipped = representative.equals(REFERENCE) ? 1 : 0;
      numbers.stream()
          .skip(skipped)
          .forEach(number -> ordered.add(link(representative, new AccountNumber(number))));
    }
    for (var representative : List.of(REFERENCE, OTHER_REFERENCE)) {
      numbers.forEach(
          number -> ordered.add(again(link(representative, new DocumentNumber(number)))));
    }
    var shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(6));
    shuffled.forEach(link -> insertLink(tenant, link));
    return ordered;
  }

  private void insertLink(TenantId tenant, Link<?> link) {
    assertThat(committed(() -> store().insert(tenant, link))).as("insert %s", link).isTrue();
  }

  private List<AccountNumber> linkAccounts(TenantId tenant, int count) {
    givenRepresentative(tenant, REFERENCE);
    var numbers = new ArrayList<AccountNumber>();
    for (int i = 0; i < count; i++) {
      var number = new AccountNumber("ACCT-" + (100 + i));
      givenAccount(tenant, number);
      insertLink(tenant, link(REFERENCE, number));
      numbers.add(number);
    }
    return numbers;
  }

  private void furnishWithLinks(TenantId tenant) {
    furnish(tenant);
    insertLink(tenant, link(REFERENCE, ACCOUNT));
    insertLink(tenant, link(REFERENCE, DOCUMENT));
  }

  private Optional<Instant> since(
      TenantId tenant, RepresentativeReference reference, LinkedNumber number) {
    return committed(() -> store().linkedSince(tenant, reference, number));
  }

  private List<RepresentativeReference> representatives(TenantId tenant, LinkedNumber number) {
    return store().representatives(tenant, number, FIRST_PAGE).orElseThrow().data();
  }

  private Page<AccountNumber> accounts(TenantId tenant, PageRequest request) {
    return store().accounts(tenant, REFERENCE, request).orElseThrow();
  }

  private Page<DocumentNumber> documents(TenantId tenant) {
    return store().documents(tenant, REFERENCE, FIRST_PAGE).orElseThrow();
  }
}
