package dev.representatives.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.adapter.persistence.AdapterContext;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exhausted pool does not prove that the database is unavailable. */
class ExhaustedPoolTest {
  private static final TenantId TENANT = new TenantId(1);

  private static ApplicationContext context;

  @BeforeAll
  static void start() {
    context = AdapterContext.withSmallestPool(Duration.ofMillis(250));
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  static Stream<ThrowingCallable> requests() {
    var reference = new RepresentativeReference("REP-001");
    return Stream.of(
        () -> context.getBean(RepresentativeStore.class).find(TENANT, reference),
        () -> context.getBean(AccountDirectory.class).exists(TENANT, new AccountNumber("ACCT-001")),
        () -> context.getBean(ApiKeyStore.class).find(new ApiKeyId("0123456789abcdef")),
        () -> context.getBean(TenantStore.class).all(),
        () -> context.getBean(Transactions.class).inTransaction(() -> "done"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_request_without_a_connection_fails_because_the_store_is_busy(ThrowingCallable request)
      throws SQLException {
    try (var first = connection();
        var second = connection()) {
      var thrown = catchThrowableOfType(FailureException.class, request);

      assertThat(List.of(first, second)).doesNotHaveDuplicates();
      assertThat(thrown.failure().code()).isEqualTo(FailureCode.STORE_BUSY);
      assertThat(thrown).as("what would bring a stack into the log").hasNoCause();
    }
  }

  @Test
  void the_instance_stays_ready_while_the_database_answers() throws SQLException {
    try (var first = connection();
        var second = connection()) {
      assertThat(List.of(first, second)).doesNotHaveDuplicates();
      assertThat(context.getBean(DatabaseIndicator.class).look().getStatus())
          .isEqualTo(HealthStatus.UP);
      assertThat(context.getBean(MigrationsIndicator.class).look().getStatus())
          .isEqualTo(HealthStatus.UP);
    }
  }

  @Test
  void an_unavailable_database_does_not_respond_to_the_probe() {
    var away = new DatasourceConfiguration("default");
    away.setUrl("jdbc:h2:tcp://127.0.0.1:1/x");

    assertThat(new DatabaseProbe(away).answers()).isFalse();
  }

  private static Connection connection() throws SQLException {
    return AdapterContext.pool(context).getConnection();
  }
}
