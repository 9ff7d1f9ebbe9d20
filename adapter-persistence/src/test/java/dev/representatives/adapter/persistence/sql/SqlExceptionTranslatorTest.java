package dev.representatives.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class SqlExceptionTranslatorTest {
  @Test
  void a_pool_without_a_connection_and_a_database_that_does_not_respond_is_unavailable() {
    var translator = new SqlExceptionTranslator(() -> false);
    assertThat(translator.translated(noConnection()))
        .extracting(e -> ((FailureException) e).failure().code())
        .isEqualTo(FailureCode.STORE_UNAVAILABLE);
  }

  private static RuntimeException noConnection() {
    return new IllegalStateException(
        new SQLTransientConnectionException(
            "HikariPool-1 - Connection is not available, request timed out after 250ms"));
  }
}
