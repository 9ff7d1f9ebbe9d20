package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link AccountStore} and {@link AccountDirectory}: rules AC-01 and following. */
public abstract class AccountStoreContract extends StoresContract {
  private static final int THREADS = 4;
  private static final int INCREMENTS = 5;

  /** To be subclassed by an adapter's test. */
  protected AccountStoreContract() {}

  private AccountStore store() {
    return stores().accounts();
  }

  @Rule("AC-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(AccountStore.class)
        .with(
            "find",
            (a, b) -> {
              insertAccount(a, ACCOUNT);
              assertThat(store().find(b, ACCOUNT)).isEmpty();
            })
        .with(
            "findForUpdate",
            (a, b) -> {
              insertAccount(a, ACCOUNT);
              assertThat(committed(() -> store().findForUpdate(b, ACCOUNT))).isEmpty();
            })
        .with(
            "insert",
            (a, b) -> {
              assertThat(committed(() -> store().insert(a, account(ACCOUNT, "of A")))).isTrue();
              assertThat(committed(() -> store().insert(b, account(ACCOUNT, "of B")))).isTrue();
              assertThat(store().find(a, ACCOUNT)).contains(account(ACCOUNT, "of A"));
              assertThat(store().find(b, ACCOUNT)).contains(account(ACCOUNT, "of B"));
            })
        .with(
            "update",
            (a, b) -> {
              insertAccount(a, ACCOUNT);
              assertThat(committed(() -> store().update(b, account(ACCOUNT, "of B")))).isFalse();
              insertAccount(b, ACCOUNT);
              assertThat(committed(() -> store().update(b, account(ACCOUNT, "of B")))).isTrue();
              assertThat(store().find(a, ACCOUNT)).contains(account(ACCOUNT));
              assertThat(store().find(b, ACCOUNT)).contains(account(ACCOUNT, "of B"));
            })
        .tests();
  }

  @Rule("AC-02")
  @TestFactory
  List<DynamicTest> the_directory_reaches_into_no_other_tenant() {
    return tenantMatrix(AccountDirectory.class)
        .with(
            "exists",
            (a, b) -> {
              givenAccount(a, ACCOUNT);
              assertThat(stores().accountDirectory().exists(b, ACCOUNT)).isFalse();
            })
        .tests();
  }

  @Rule("AC-03")
  @Test
  void insert_adds_what_is_not_there() {
    TenantId tenant = freshTenantId();
    assertThat(store().find(tenant, ACCOUNT)).isEmpty();
    insertAccount(tenant, ACCOUNT);
    assertThat(store().find(tenant, ACCOUNT)).contains(account(ACCOUNT));
  }

  @Rule("AC-04")
  @Test
  void insert_leaves_one_of_the_same_number_as_it_is() {
    TenantId tenant = freshTenantId();
    insertAccount(tenant, ACCOUNT);
    assertThat(committed(() -> store().insert(tenant, account(ACCOUNT, "second")))).isFalse();
    assertThat(store().find(tenant, ACCOUNT)).contains(account(ACCOUNT));
  }

  @Rule("AC-05")
  @Test
  void of_two_that_insert_one_number_at_once_exactly_one_adds_it() {
    TenantId tenant = freshTenantId();
    assertThat(committedAtOnce(2, () -> store().insert(tenant, account(ACCOUNT))))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("AC-06")
  @Test
  void update_writes_over_what_is_there_the_same_included() {
    TenantId tenant = freshTenantId();
    insertAccount(tenant, ACCOUNT);
    assertThat(committed(() -> store().update(tenant, account(ACCOUNT)))).isTrue();
    assertThat(committed(() -> store().update(tenant, account(ACCOUNT, "second")))).isTrue();
    assertThat(store().find(tenant, ACCOUNT)).contains(account(ACCOUNT, "second"));
  }

  @Rule("AC-07")
  @Test
  void update_adds_nothing_where_there_is_nothing() {
    TenantId tenant = freshTenantId();
    assertThat(committed(() -> store().update(tenant, account(ACCOUNT)))).isFalse();
    assertThat(store().find(tenant, ACCOUNT)).isEmpty();
  }

  @Rule("AC-08")
  @Test
  void numbers_are_the_same_only_when_their_code_points_are() {
    TenantId tenant = freshTenantId();
    commit(
        () ->
            Confusables.ALL.forEach(
                text ->
                    assertThat(store().insert(tenant, account(new AccountNumber(text))))
                        .as("insert %s", text)
                        .isTrue()));
    for (String text : Confusables.ALL) {
      var number = new AccountNumber(text);
      assertThat(store().find(tenant, number)).contains(account(number));
    }
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
    TenantId tenant = freshTenantId();
    assertThat(stores().accountDirectory().exists(tenant, ACCOUNT)).isFalse();
    givenAccount(tenant, ACCOUNT);
    assertThat(stores().accountDirectory().exists(tenant, ACCOUNT)).isTrue();
    for (String other : List.of("acct-001", "\u00c1CCT-001", "ACCT-001\u200b", "ACCT-01")) {
      assertThat(stores().accountDirectory().exists(tenant, new AccountNumber(other)))
          .as("%s", other)
          .isFalse();
    }
  }

  @Rule("AC-11")
  @Test
  void many_that_find_for_update_and_update_lose_no_change() {
    TenantId tenant = freshTenantId();
    commit(() -> assertThat(store().insert(tenant, account(ACCOUNT, "0"))).isTrue());
    try (var others = new OtherThreads()) {
      assertThat(others.atOnce(THREADS, () -> incrementedOften(tenant))).containsOnly(true);
    }
    assertThat(store().find(tenant, ACCOUNT))
        .contains(account(ACCOUNT, String.valueOf(THREADS * INCREMENTS)));
  }

  @Rule("AC-12")
  @Test
  void find_for_update_keeps_nobody_from_reading() {
    TenantId tenant = freshTenantId();
    insertAccount(tenant, ACCOUNT);
    assertDoesNotWait(
        () -> assertThat(store().findForUpdate(tenant, ACCOUNT)).isPresent(),
        () -> assertThat(store().find(tenant, ACCOUNT)).isPresent());
  }

  @Rule("AC-13")
  @Test
  void find_for_update_of_an_unknown_number_locks_nothing() {
    TenantId tenant = freshTenantId();
    assertDoesNotWait(
        () -> assertThat(store().findForUpdate(tenant, ACCOUNT)).isEmpty(),
        () -> assertThat(store().insert(tenant, account(ACCOUNT))).isTrue());
  }

  private boolean incrementedOften(TenantId tenant) {
    return IntStream.range(0, INCREMENTS).allMatch(i -> committed(() -> incremented(tenant)));
  }

  private boolean incremented(TenantId tenant) {
    var found = store().findForUpdate(tenant, ACCOUNT).orElseThrow();
    int count = Integer.parseInt(found.name().value());
    return store().update(tenant, account(ACCOUNT, String.valueOf(count + 1)));
  }

  private void insertAccount(TenantId tenant, AccountNumber number) {
    assertThat(committed(() -> store().insert(tenant, account(number))))
        .as("insert %s", number)
        .isTrue();
  }
}
