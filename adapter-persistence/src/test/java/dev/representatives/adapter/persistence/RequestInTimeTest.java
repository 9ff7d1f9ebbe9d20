package dev.representatives.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.sql.Deadline;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantName;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request leaves behind whose time is over within a transaction. */
class RequestInTimeTest {
  /** The number of connections that the migrations need. */
  private static final int CONNECTIONS = 2;

  /** Enough for a transaction to begin. Where it is not, the outcome is the same. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(500);

  private static final TenantName FIRST = new TenantName("first");
  private static final TenantName SECOND = new TenantName("second");
  private static final Account ACCOUNT =
      new Account(new AccountNumber("ACCT-001"), new AccountName("Acme"));

  @ParameterizedTest
  @EnumSource
  void a_statement_after_the_deadline_rolls_back_what_was_written(TestDatabase kind) {
    try (var stores = JdbcStores.on(kind.create(), CONNECTIONS)) {
      for (int i = 0; i <= CONNECTIONS; i++) {
        assertThat(
                failureInTime(
                    () -> {
                      stores.tenants().insert(FIRST);
                      awaitDeadline();
                      return stores.tenants().insert(SECOND);
                    },
                    stores))
            .isEqualTo(FailureCode.STORE_BUSY);
      }
      assertThat(stores.tenants().all()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_transaction_that_cannot_be_committed_in_time_is_rolled_back(TestDatabase kind) {
    try (var stores = JdbcStores.on(kind.create(), CONNECTIONS)) {
      assertThat(
              failureInTime(
                  () -> {
                    boolean inserted = stores.tenants().insert(FIRST);
                    awaitDeadline();
                    return inserted;
                  },
                  stores))
          .isEqualTo(FailureCode.STORE_BUSY);
      assertThat(stores.tenants().all()).isEmpty();
    }
  }

  /** The server would let it wait for minutes, and so would the socket. */
  @Test
  @Timeout(120)
  void a_statement_that_waits_at_the_server_ends_and_leaves_neither_connection_nor_lock()
      throws SQLException {
    var database = patient(TestDatabase.MYSQL_PROTOCOL.create());
    try (var stores = JdbcStores.on(database, CONNECTIONS);
        var other = Schema.connect(database, "")) {
      assertThat(stores.tenants().insert(FIRST)).isTrue();
      var tenant = stores.tenants().find(FIRST).orElseThrow().id();
      assertThat(stores.accounts().insert(tenant, ACCOUNT)).isTrue();
      other.setAutoCommit(false);
      Schema.execute(other, "SELECT * FROM accounts FOR UPDATE");

      for (int i = 0; i <= CONNECTIONS; i++) {
        assertThat(
                failureInTime(
                    () -> {
                      stores.tenants().insert(SECOND);
                      return stores.accounts().findForUpdate(tenant, ACCOUNT.number());
                    },
                    stores))
            .isIn(FailureCode.STORE_UNAVAILABLE, FailureCode.STORE_BUSY);
      }
      other.rollback();

      // With a lock left behind, the name of the second tenant would still be taken.
      assertThat(stores.transactions().inTransaction(() -> stores.tenants().insert(SECOND)))
          .isTrue();
      assertThat(stores.tenants().all()).hasSize(2);
    }
  }

  private static Database patient(Database database) {
    return new Database(
        database.jdbcUrl()
            + "&socketTimeout=600000&sessionVariables=innodb_lock_wait_timeout=600,wait_timeout=600",
        database.username(),
        database.password());
  }

  private static FailureCode failureInTime(Supplier<?> work, JdbcStores stores) {
    return catchThrowableOfType(
            FailureException.class,
            () ->
                Deadline.run(
                    System.nanoTime() + SHORT, () -> stores.transactions().inTransaction(work)))
        .failure()
        .code();
  }

  private static void awaitDeadline() {
    while (Deadline.millisToBegin(1) > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}
