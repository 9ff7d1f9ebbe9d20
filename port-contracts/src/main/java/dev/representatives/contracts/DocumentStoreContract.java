package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link DocumentStore} and {@link DocumentDirectory}: rules DC-01 and following. */
public abstract class DocumentStoreContract extends StoresContract {
  private static final AccountNumber OTHER_ACCOUNT = new AccountNumber("ACCT-002");
  private static final int THREADS = 4;
  private static final int POSTPONEMENTS = 5;
  private static final String UNCHECKED =
      "this store leaves it to the application that accounts exist";

  /** To be subclassed by an adapter's test. */
  protected DocumentStoreContract() {}

  private DocumentStore store() {
    return stores().documents();
  }

  @Rule("DC-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return new TenantMatrix(DocumentStore.class, this::tenantWithAccount)
        .with(
            "find",
            (a, b) -> {
              insertDocument(a, DOCUMENT);
              assertThat(store().find(b, DOCUMENT)).isEmpty();
            })
        .with(
            "findForUpdate",
            (a, b) -> {
              insertDocument(a, DOCUMENT);
              assertThat(committed(() -> store().findForUpdate(b, DOCUMENT))).isEmpty();
            })
        .with(
            "insert",
            (a, b) -> {
              assertThat(committed(() -> store().insert(a, document(DOCUMENT, "2026-01-01"))))
                  .isTrue();
              assertThat(committed(() -> store().insert(b, document(DOCUMENT, "2026-02-02"))))
                  .isTrue();
              assertThat(store().find(a, DOCUMENT)).contains(document(DOCUMENT, "2026-01-01"));
              assertThat(store().find(b, DOCUMENT)).contains(document(DOCUMENT, "2026-02-02"));
            })
        .with(
            "update",
            (a, b) -> {
              insertDocument(a, DOCUMENT);
              assertThat(committed(() -> store().update(b, document(DOCUMENT, "2026-02-02"))))
                  .isFalse();
              insertDocument(b, DOCUMENT);
              assertThat(committed(() -> store().update(b, document(DOCUMENT, "2026-02-02"))))
                  .isTrue();
              assertThat(store().find(a, DOCUMENT)).contains(document(DOCUMENT));
              assertThat(store().find(b, DOCUMENT)).contains(document(DOCUMENT, "2026-02-02"));
            })
        .tests();
  }

  @Rule("DC-02")
  @TestFactory
  List<DynamicTest> the_directory_reaches_into_no_other_tenant() {
    return new TenantMatrix(DocumentDirectory.class, this::tenantWithAccount)
        .with(
            "exists",
            (a, b) -> {
              givenDocument(a, DOCUMENT);
              assertThat(stores().documentDirectory().exists(b, DOCUMENT)).isFalse();
            })
        .tests();
  }

  @Rule("DC-03")
  @Test
  void insert_adds_what_is_not_there() {
    TenantId tenant = tenantWithAccount();
    assertThat(store().find(tenant, DOCUMENT)).isEmpty();
    insertDocument(tenant, DOCUMENT);
    assertThat(store().find(tenant, DOCUMENT)).contains(document(DOCUMENT));
  }

  @Rule("DC-04")
  @Test
  void insert_leaves_one_of_the_same_number_as_it_is() {
    TenantId tenant = tenantWithAccount();
    insertDocument(tenant, DOCUMENT);
    assertThat(committed(() -> store().insert(tenant, document(DOCUMENT, "2026-03-03")))).isFalse();
    assertThat(store().find(tenant, DOCUMENT)).contains(document(DOCUMENT));
  }

  @Rule("DC-05")
  @Test
  void of_two_that_insert_one_number_at_once_exactly_one_adds_it() {
    TenantId tenant = tenantWithAccount();
    assertThat(committedAtOnce(2, () -> store().insert(tenant, document(DOCUMENT))))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("DC-06")
  @Test
  void update_writes_over_what_is_there_the_same_included() {
    TenantId tenant = tenantWithAccount();
    insertDocument(tenant, DOCUMENT);
    assertThat(committed(() -> store().update(tenant, document(DOCUMENT)))).isTrue();
    assertThat(committed(() -> store().update(tenant, document(DOCUMENT, "2026-03-03")))).isTrue();
    assertThat(store().find(tenant, DOCUMENT)).contains(document(DOCUMENT, "2026-03-03"));
  }

  @Rule("DC-07")
  @Test
  void update_adds_nothing_where_there_is_nothing() {
    TenantId tenant = tenantWithAccount();
    assertThat(committed(() -> store().update(tenant, document(DOCUMENT)))).isFalse();
    assertThat(store().find(tenant, DOCUMENT)).isEmpty();
  }

  @Rule("DC-08")
  @Test
  void numbers_are_the_same_only_when_their_code_points_are() {
    TenantId tenant = tenantWithAccount();
    commit(
        () ->
            Confusables.ALL.forEach(
                text ->
                    assertThat(store().insert(tenant, document(new DocumentNumber(text))))
                        .as("insert %s", text)
                        .isTrue()));
    for (String text : Confusables.ALL) {
      var number = new DocumentNumber(text);
      assertThat(store().find(tenant, number)).contains(document(number));
    }
  }

  @Rule("DC-09")
  @Test
  void any_date_of_the_calendar_is_kept() {
    TenantId tenant = tenantWithAccount();
    List<String> dates =
        List.of("1000-01-01", "1582-10-10", "1900-02-28", "2026-03-29", "2028-02-29", "9999-12-31");
    for (String date : dates) {
      Document added =
          new Document(
              new DocumentNumber(date),
              Samples.ACCOUNT,
              CalendarDate.parse(date),
              CalendarDate.parse("9999-12-31"));
      assertThat(committed(() -> store().insert(tenant, added))).isTrue();
      assertThat(store().find(tenant, added.number())).contains(added);
    }
  }

  @Rule("DC-10")
  @Test
  void the_directory_knows_what_is_there_by_code_point() {
    TenantId tenant = tenantWithAccount();
    assertThat(stores().documentDirectory().exists(tenant, DOCUMENT)).isFalse();
    givenDocument(tenant, DOCUMENT);
    assertThat(stores().documentDirectory().exists(tenant, DOCUMENT)).isTrue();
    for (String other : List.of("inv-001", "\u00cdNV-001", "INV-001\u200b", "INV-01")) {
      assertThat(stores().documentDirectory().exists(tenant, new DocumentNumber(other)))
          .as("%s", other)
          .isFalse();
    }
  }

  @Rule("DC-11")
  @Test
  void update_moves_a_document_to_another_account() {
    TenantId tenant = tenantWithAccount();
    insertDocument(tenant, DOCUMENT);
    givenAccount(tenant, OTHER_ACCOUNT);
    Document moved = on(OTHER_ACCOUNT);
    assertThat(committed(() -> store().update(tenant, moved))).isTrue();
    assertThat(store().find(tenant, DOCUMENT)).contains(moved);
  }

  @Rule("DC-12")
  @Test
  void insert_on_an_account_that_is_not_there_is_a_conflict_where_the_store_checks_it() {
    TenantId tenant = tenantWithAccount();
    assertConflictOrSkip(() -> store().insert(tenant, on(OTHER_ACCOUNT)), UNCHECKED);
    assertThat(store().find(tenant, DOCUMENT)).isEmpty();
  }

  @Rule("DC-13")
  @Test
  void update_to_an_account_that_is_not_there_is_a_conflict_where_the_store_checks_it() {
    TenantId tenant = tenantWithAccount();
    insertDocument(tenant, DOCUMENT);
    assertConflictOrSkip(() -> store().update(tenant, on(OTHER_ACCOUNT)), UNCHECKED);
    assertThat(store().find(tenant, DOCUMENT)).contains(document(DOCUMENT));
  }

  @Rule("DC-14")
  @Test
  void many_that_find_for_update_and_update_lose_no_change() {
    TenantId tenant = tenantWithAccount();
    insertDocument(tenant, DOCUMENT);
    var first = document(DOCUMENT).dueDate().value();
    try (var others = new OtherThreads()) {
      assertThat(others.atOnce(THREADS, () -> postponedOften(tenant))).containsOnly(true);
    }
    assertThat(store().find(tenant, DOCUMENT).orElseThrow().dueDate().value())
        .isEqualTo(first.plusDays(THREADS * POSTPONEMENTS));
  }

  @Rule("DC-15")
  @Test
  void find_for_update_keeps_nobody_from_reading() {
    TenantId tenant = tenantWithAccount();
    insertDocument(tenant, DOCUMENT);
    assertDoesNotWait(
        () -> assertThat(store().findForUpdate(tenant, DOCUMENT)).isPresent(),
        () -> assertThat(store().find(tenant, DOCUMENT)).isPresent());
  }

  @Rule("DC-16")
  @Test
  void find_for_update_of_an_unknown_number_locks_nothing() {
    TenantId tenant = tenantWithAccount();
    assertDoesNotWait(
        () -> assertThat(store().findForUpdate(tenant, DOCUMENT)).isEmpty(),
        () -> assertThat(store().insert(tenant, document(DOCUMENT))).isTrue());
  }

  private boolean postponedOften(TenantId tenant) {
    return IntStream.range(0, POSTPONEMENTS).allMatch(i -> committed(() -> postponed(tenant)));
  }

  private boolean postponed(TenantId tenant) {
    Document found = store().findForUpdate(tenant, DOCUMENT).orElseThrow();
    return store()
        .update(
            tenant,
            new Document(
                found.number(),
                found.account(),
                found.invoiceDate(),
                new CalendarDate(found.dueDate().value().plusDays(1))));
  }

  private void insertDocument(TenantId tenant, DocumentNumber number) {
    assertThat(committed(() -> store().insert(tenant, document(number))))
        .as("insert %s", number)
        .isTrue();
  }

  private TenantId tenantWithAccount() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, Samples.ACCOUNT);
    return tenant;
  }

  private static Document on(AccountNumber account) {
    Document document = document(DOCUMENT);
    return new Document(DOCUMENT, account, document.invoiceDate(), document.dueDate());
  }
}
