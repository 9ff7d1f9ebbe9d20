package dev.representatives.adapter.persistence.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.representatives.adapter.persistence.AdapterContext;
import dev.representatives.adapter.persistence.sql.Deadline;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TenantStore;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool whose usual patience is longer than a caller's. */
class BoundedWaitsTest {
  private static ApplicationContext context;
  private static DataSource pool;

  @BeforeAll
  static void start() {
    context = AdapterContext.withSmallestPool(Duration.ofHours(1));
    pool = AdapterContext.pool(context);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  @Timeout(60)
  void a_request_waits_for_a_connection_until_its_deadline() throws SQLException {
    try (var first = pool.getConnection();
        var second = pool.getConnection()) {
      long start = System.nanoTime();
      var thrown =
          catchThrowableOfType(
              FailureException.class,
              () -> Deadline.run(start + TimeUnit.SECONDS.toNanos(1), tenants()::all));

      assertThat(List.of(first, second)).doesNotHaveDuplicates();
      assertThat(thrown.failure().code()).isEqualTo(FailureCode.STORE_BUSY);
    }
    assertThat(Deadline.run(System.nanoTime() + TimeUnit.HOURS.toNanos(1), tenants()::all))
        .isEmpty();
  }

  @Test
  void the_pool_is_still_found_behind_it() throws SQLException {
    assertThat(pool.isWrapperFor(HikariDataSource.class)).isTrue();
    assertThat(pool.unwrap(HikariDataSource.class).getMaximumPoolSize())
        .isEqualTo(AdapterContext.FEWEST_CONNECTIONS);
  }

  private static TenantStore tenants() {
    return context.getBean(TenantStore.class);
  }
}
