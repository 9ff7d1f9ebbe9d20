package dev.representatives.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorKindTest {
  @ParameterizedTest(name = "state {0}, code {1}: {2}")
  @CsvSource({
    "23000, 1062, DUPLICATE_KEY",
    "23505, 23505, DUPLICATE_KEY",
    "23000, 1452, MISSING_PARENT",
    "23506, 23506, MISSING_PARENT",
    "23000, 1217, EXISTING_CHILD",
    "23000, 1451, EXISTING_CHILD",
    "23503, 23503, EXISTING_CHILD",
    "40001, 1213, CONFLICT",
    "40001, 1205, CONFLICT",
    "HYT00, 50200, CONFLICT",
    "HY000, 1020, CONFLICT",
    "40000, 3101, CONFLICT",
    "08S01, 0, UNAVAILABLE",
    "08004, 1040, UNAVAILABLE",
    "HY000, 1290, UNAVAILABLE",
    "HY000, 3098, UNAVAILABLE",
    "HY000, 3100, UNAVAILABLE",
    "08S01, 1053, UNAVAILABLE",
    "90098, 90098, UNAVAILABLE",
    "42000, 1064, UNEXPECTED",
    "22001, 1406, UNEXPECTED"
  })
  void errors_of_each_database_are_classified(String state, int code, SqlErrorKind expected) {
    assertThat(SqlErrorKind.of(new SQLException("said", state, code))).isEqualTo(expected);
  }

  @Test
  void the_cause_is_found_below_what_the_framework_wraps_around_it() {
    var wrapped = new IllegalStateException(new RuntimeException(new SQLException("", "40001")));
    assertThat(SqlErrorKind.of(wrapped)).isEqualTo(SqlErrorKind.CONFLICT);
  }

  @Test
  void a_pool_without_a_connection_to_give_is_not_a_database_that_is_away() {
    assertThat(
            SqlErrorKind.of(
                new SQLTransientConnectionException(
                    "HikariPool-1 - Connection is not available, request timed out after 1501ms"
                        + " (total=16, active=16, idle=0, waiting=3)")))
        .isEqualTo(SqlErrorKind.NO_CONNECTION);
    assertThat(SqlErrorKind.of(new SQLTransientConnectionException("timed out")))
        .isEqualTo(SqlErrorKind.UNAVAILABLE);
  }

  @Test
  void a_connection_that_failed_over_to_a_read_only_server_is_refused() {
    var refused =
        new SQLException(
            "Connection is read-only. Queries leading to data modification are not allowed.",
            "S1009");
    assertThat(SqlErrorKind.of(refused)).isEqualTo(SqlErrorKind.UNAVAILABLE);
    assertThat(SqlErrorKind.isRefusal(refused)).isTrue();
    assertThat(SqlErrorKind.of(new SQLException("Parameter index out of range", "S1009")))
        .isEqualTo(SqlErrorKind.UNEXPECTED);
  }

  @Test
  void a_failure_outside_the_database_is_unexpected() {
    assertThat(SqlErrorKind.of(new IllegalStateException())).isEqualTo(SqlErrorKind.UNEXPECTED);
  }
}
