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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request leaves behind whose time is over within a transaction. */
@Order(1)
class RequestInTimeTest {
  /** The number of connections that the migrations need. */
  private static final int CONNECTIONS = 2;

  /** Enough for a transaction to begin. Where it is not, the outcome is the same. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(200);

  private static final TenantName FIRST = new TenantName("first");
  private static final TenantName SECOND = new TenantName("second");
  private static final Account ACCOUNT =
      new Account(new AccountNumber("ACCT-001"), new AccountName("Acme"));

  @ParameterizedTest
  @EnumSource
  void a_late_statement_and_a_late_commit_leave_neither_a_row_nor_a_connection(TestDatabase kind) {
    try (var stores = JdbcStores.on(kind.create(), CONNECTIONS)) {
      var tenants = stores.tenants();
      Supplier<Boolean> lateCommit =
          () -> {
            boolean inserted = tenants.insert(FIRST);
            awaitDeadline();
            return inserted;
          };
      Supplier<Boolean> lateStatement = () -> lateCommit.get() && tenants.insert(SECOND);
      for (var late : List.of(lateStatement, lateCommit, lateStatement)) {
        assertThat(failureInTime(late, stores)).isEqualTo(FailureCode.STORE_BUSY);
      }
      assertThat(tenants.all()).isEmpty();
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
