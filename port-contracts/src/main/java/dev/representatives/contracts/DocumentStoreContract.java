package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.document;
import static dev.representatives.contracts.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link DocumentStore} and {@link DocumentDirectory}: rules DC-01 onwards. */
public abstract class DocumentStoreContract
    extends NumberedStoreContract<DocumentNumber, Document> {
  private static final AccountNumber OTHER_ACCOUNT = new AccountNumber("ACCT-002");
  private static final String UNCHECKED =
      "this store leaves it to the application that accounts exist";

  /** Called by the subclass in an adapter's tests. */
  protected DocumentStoreContract() {
    super(DOCUMENT, DocumentNumber::new);
  }

  private DocumentStore store() {
    return stores().documents();
  }

  @Override
  final Optional<Document> findOne(TenantId tenant, DocumentNumber number) {
    return store().find(tenant, number);
  }

  @Override
  final Optional<Document> findOneForUpdate(TenantId tenant, DocumentNumber number) {
    return store().findForUpdate(tenant, number);
  }

  @Override
  final List<Document> list(TenantId tenant, Optional<DocumentNumber> after, int limit) {
    return store().list(tenant, after, limit);
  }

  @Override
  final boolean insertOne(TenantId tenant, Document document) {
    return store().insert(tenant, document);
  }

  @Override
  final boolean updateOne(TenantId tenant, Document document) {
    return store().update(tenant, document);
  }

  @Override
  final boolean deleteOne(TenantId tenant, DocumentNumber number) {
    return store().delete(tenant, number);
  }

  @Override
  final boolean exists(TenantId tenant, DocumentNumber number) {
    return stores().documentDirectory().exists(tenant, number);
  }

  @Override
  final void given(TenantId tenant, DocumentNumber number) {
    givenDocument(tenant, number);
  }

  @Override
  final Document one(DocumentNumber number) {
    return document(number);
  }

  @Override
  final Document changed(Document document) {
    return new Document(
        document.number(),
        document.account(),
        document.invoiceDate(),
        new CalendarDate(document.dueDate().value().plusDays(1)));
  }

  @Override
  final TenantId tenant() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, Samples.ACCOUNT);
    return tenant;
  }

  @Rule("DC-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return casesOfStore(DocumentStore.class)
        .with(
            "anyOn",
            (a, b) -> {
              inserted(a, document(DOCUMENT));
              assertThat(anyOn(b, ACCOUNT)).isFalse();
            })
        .tests();
  }

  @Rule("DC-02")
  @TestFactory
  List<DynamicTest> the_directory_reaches_into_no_other_tenant() {
    return casesOfDirectory(DocumentDirectory.class);
  }

  @Rule("DC-03")
  @Test
  void insert_adds_a_missing_row() {
    assertInsertAdds();
  }

  @Rule("DC-04")
  @Test
  void insert_leaves_one_of_the_same_number_as_it_is() {
    assertInsertLeavesTheFirst();
  }

  @Rule("DC-05")
  @Test
  void of_two_concurrent_inserts_of_a_number_exactly_one_adds_it() {
    assertOneOfTwoInserts();
  }

  @Rule("DC-06")
  @Test
  void update_overwrites_the_stored_state_even_with_the_same() {
    assertUpdateOverwrites();
  }

  @Rule("DC-07")
  @Test
  void update_adds_nothing_where_there_is_nothing() {
    assertUpdateAddsNothing();
  }

  @Rule("DC-08")
  @Test
  void numbers_are_the_same_only_when_their_code_points_are() {
    assertNumbersAreKeptApart();
  }

  @Rule("DC-09")
  @Test
  void any_date_of_the_calendar_is_kept() {
    TenantId tenant = tenant();
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
    assertDirectoryKnowsExactly("inv-001", "\u00cdNV-001", "INV-001\u200b", "INV-01");
  }

  @Rule("DC-11")
  @Test
  void update_moves_a_document_to_another_account() {
    TenantId tenant = tenant();
    inserted(tenant, document(DOCUMENT));
    givenAccount(tenant, OTHER_ACCOUNT);
    Document moved = on(OTHER_ACCOUNT);
    assertThat(committed(() -> store().update(tenant, moved))).isTrue();
    assertThat(store().find(tenant, DOCUMENT)).contains(moved);
  }

  @Rule("DC-12")
  @Test
  void insert_on_an_account_that_is_not_there_is_a_conflict_where_the_store_checks_it() {
    TenantId tenant = tenant();
    assertConflictOrSkip(() -> store().insert(tenant, on(OTHER_ACCOUNT)), UNCHECKED);
    assertThat(store().find(tenant, DOCUMENT)).isEmpty();
  }

  @Rule("DC-13")
  @Test
  void update_to_an_account_that_is_not_there_is_a_conflict_where_the_store_checks_it() {
    TenantId tenant = tenant();
    inserted(tenant, document(DOCUMENT));
    assertConflictOrSkip(() -> store().update(tenant, on(OTHER_ACCOUNT)), UNCHECKED);
    assertThat(store().find(tenant, DOCUMENT)).contains(document(DOCUMENT));
  }

  @Rule("DC-14")
  @Test
  void many_that_find_for_update_and_update_lose_no_change() {
    assertNoChangeIsLost();
  }

  @Rule("DC-15")
  @Test
  void find_for_update_keeps_nobody_from_reading() {
    assertFindForUpdateKeepsNobodyFromReading();
  }

  @Rule("DC-16")
  @Test
  void find_for_update_of_an_unknown_number_locks_nothing() {
    assertFindForUpdateOfAnUnknownNumberLocksNothing();
  }

  @Rule("DC-17")
  @Test
  void delete_removes_an_existing_row() {
    assertDeleteRemoves();
  }

  @Rule("DC-18")
  @Test
  void delete_of_an_unknown_number_removes_nothing() {
    assertDeleteOfNothingRemovesNothing(new DocumentNumber("OTHER"));
  }

  @Rule("DC-19")
  @Test
  void delete_of_one_with_links_is_a_conflict() {
    TenantId tenant = tenant();
    inserted(tenant, document(DOCUMENT));
    givenRepresentative(tenant, REFERENCE);
    givenLink(tenant, link(REFERENCE, DOCUMENT));
    assertConflict(() -> store().delete(tenant, DOCUMENT));
    assertThat(store().find(tenant, DOCUMENT)).isPresent();
  }

  @Rule("DC-20")
  @Test
  void a_link_to_a_document_that_is_being_deleted_is_a_conflict() {
    TenantId tenant = tenant();
    inserted(tenant, document(DOCUMENT));
    givenRepresentative(tenant, REFERENCE);
    assertConflictsWithDeletion(
        () -> store().delete(tenant, DOCUMENT),
        () -> stores().givenLink(tenant, link(REFERENCE, DOCUMENT)));
  }

  @Rule("DC-21")
  @Test
  void an_account_has_documents_until_the_last_is_moved_or_deleted() {
    TenantId tenant = tenant();
    givenAccount(tenant, OTHER_ACCOUNT);
    assertThat(anyOn(tenant, ACCOUNT)).isFalse();
    inserted(tenant, document(DOCUMENT));
    assertThat(anyOn(tenant, ACCOUNT)).isTrue();
    assertThat(anyOn(tenant, OTHER_ACCOUNT)).isFalse();
    assertThat(committed(() -> store().update(tenant, on(OTHER_ACCOUNT)))).isTrue();
    assertThat(anyOn(tenant, ACCOUNT)).isFalse();
    assertThat(anyOn(tenant, OTHER_ACCOUNT)).isTrue();
    assertThat(committed(() -> store().delete(tenant, DOCUMENT))).isTrue();
    assertThat(anyOn(tenant, OTHER_ACCOUNT)).isFalse();
  }

  private boolean anyOn(TenantId tenant, AccountNumber account) {
    return committed(() -> store().anyOn(tenant, account));
  }

  private static Document on(AccountNumber account) {
    Document document = document(DOCUMENT);
    return new Document(DOCUMENT, account, document.invoiceDate(), document.dueDate());
  }

  @Rule("DC-22")
  @Test
  void a_list_is_ordered_by_code_point() {
    assertListIsOrderedByCodePoint();
  }

  @Rule("DC-23")
  @Test
  void a_list_begins_after_a_number_and_is_no_longer_than_its_limit() {
    assertListBeginsAfterANumber();
  }
}
