package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.account;
import static dev.representatives.contracts.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link AccountStore} and {@link AccountDirectory}: rules AC-01 onwards. */
public abstract class AccountStoreContract extends NumberedStoreContract<AccountNumber, Account> {
  private static final AccountNumber LINKED = new AccountNumber("ACCT-LINKED");

  /** Called by the subclass in an adapter's tests. */
  protected AccountStoreContract() {
    super(ACCOUNT, AccountNumber::new);
  }

  private AccountStore store() {
    return stores().accounts();
  }

  @Override
  final Optional<Account> findOne(TenantId tenant, AccountNumber number) {
    return store().find(tenant, number);
  }

  @Override
  final Optional<Account> findOneForUpdate(TenantId tenant, AccountNumber number) {
    return store().findForUpdate(tenant, number);
  }

  @Override
  final List<Account> list(TenantId tenant, Optional<AccountNumber> after, int limit) {
    return store().list(tenant, after, limit);
  }

  @Override
  final boolean insertOne(TenantId tenant, Account account) {
    return store().insert(tenant, account);
  }

  @Override
  final boolean updateOne(TenantId tenant, Account account) {
    return store().update(tenant, account);
  }

  @Override
  final boolean deleteOne(TenantId tenant, AccountNumber number) {
    return store().delete(tenant, number);
  }

  @Override
  final boolean exists(TenantId tenant, AccountNumber number) {
    return stores().accountDirectory().exists(tenant, number);
  }

  @Override
  final void given(TenantId tenant, AccountNumber number) {
    givenAccount(tenant, number);
  }

  @Override
  final Account one(AccountNumber number) {
    return account(number);
  }

  @Override
  final Account changed(Account account) {
    return account(account.number(), account.name().value() + "+");
  }

  @Override
  final TenantId tenant() {
    return freshTenantId();
  }

  @Rule("AC-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return casesOfStore(AccountStore.class).tests();
  }

  @Rule("AC-02")
  @TestFactory
  List<DynamicTest> the_directory_reaches_into_no_other_tenant() {
    return casesOfDirectory(AccountDirectory.class);
  }

  @Rule("AC-03")
  @Test
  void insert_adds_a_missing_row() {
    assertInsertAdds();
  }

  @Rule("AC-04")
  @Test
  void insert_leaves_one_of_the_same_number_as_it_is() {
    assertInsertLeavesTheFirst();
  }

  @Rule("AC-05")
  @Test
  void of_two_concurrent_inserts_of_a_number_exactly_one_adds_it() {
    assertOneOfTwoInserts();
  }

  @Rule("AC-06")
  @Test
  void update_overwrites_the_stored_state_even_with_the_same() {
    assertUpdateOverwrites();
  }

  @Rule("AC-07")
  @Test
  void update_adds_nothing_where_there_is_nothing() {
    assertUpdateAddsNothing();
  }

  @Rule("AC-08")
  @Test
  void numbers_are_the_same_only_when_their_code_points_are() {
    assertNumbersAreKeptApart();
  }

  @Rule("AC-09")
  @Test
  void the_name_is_kept_to_the_character_at_its_greatest_length() {
    TenantId tenant = freshTenantId();
    for (String name : List.of(EMOJI.repeat(AccountName.MAX_LENGTH), " a\u0301 \"'\\ %s \u200b ")) {
      var number = new AccountNumber(name.strip());
      assertThat(committed(() -> store().insert(tenant, account(number, name)))).isTrue();
      assertThat(store().find(tenant, number)).contains(account(number, name));
    }
  }

  @Rule("AC-10")
  @Test
  void the_directory_knows_what_is_there_by_code_point() {
    assertDirectoryKnowsExactly("acct-001", "\u00c1CCT-001", "ACCT-001\u200b", "ACCT-01");
  }

  @Rule("AC-11")
  @Test
  void many_that_find_for_update_and_update_lose_no_change() {
    assertNoChangeIsLost();
  }

  @Rule("AC-12")
  @Test
  void find_for_update_keeps_nobody_from_reading() {
    assertFindForUpdateKeepsNobodyFromReading();
  }

  @Rule("AC-13")
  @Test
  void find_for_update_of_an_unknown_number_locks_nothing() {
    assertFindForUpdateOfAnUnknownNumberLocksNothing();
  }

  @Rule("AC-14")
  @Test
  void delete_removes_an_existing_row() {
    assertDeleteRemoves();
  }

  @Rule("AC-15")
  @Test
  void delete_of_an_unknown_number_removes_nothing() {
    assertDeleteOfNothingRemovesNothing(new AccountNumber("OTHER"));
  }

  @Rule("AC-16")
  @Test
  void delete_of_one_with_documents_or_links_is_a_conflict() {
    TenantId tenant = freshTenantId();
    inserted(tenant, account(ACCOUNT));
    givenDocument(tenant, DOCUMENT);
    assertConflict(() -> store().delete(tenant, ACCOUNT));
    inserted(tenant, account(LINKED));
    givenRepresentative(tenant, REFERENCE);
    givenLink(tenant, link(REFERENCE, LINKED));
    assertConflict(() -> store().delete(tenant, LINKED));
    assertThat(store().find(tenant, ACCOUNT)).isPresent();
    assertThat(store().find(tenant, LINKED)).isPresent();
  }

  @Rule("AC-17")
  @TestFactory
  Stream<DynamicTest> what_refers_to_an_account_that_is_being_deleted_is_a_conflict() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "a link",
            () -> {
              TenantId tenant = freshTenantId();
              inserted(tenant, account(ACCOUNT));
              givenRepresentative(tenant, REFERENCE);
              assertConflictsWithDeletion(
                  () -> store().delete(tenant, ACCOUNT),
                  () -> stores().givenLink(tenant, link(REFERENCE, ACCOUNT)));
            }),
        DynamicTest.dynamicTest(
            "a document",
            () -> {
              TenantId tenant = freshTenantId();
              inserted(tenant, account(ACCOUNT));
              assertConflictsWithDeletion(
                  () -> store().delete(tenant, ACCOUNT),
                  () -> stores().givenDocument(tenant, Samples.document(DOCUMENT)));
            }));
  }

  @Rule("AC-18")
  @Test
  void a_list_is_ordered_by_code_point() {
    assertListIsOrderedByCodePoint();
  }

  @Rule("AC-19")
  @Test
  void a_list_begins_after_a_number_and_is_no_longer_than_its_limit() {
    assertListBeginsAfterANumber();
  }
}
