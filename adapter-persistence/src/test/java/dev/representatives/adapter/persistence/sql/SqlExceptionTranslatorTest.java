package dev.representatives.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlExceptionTranslatorTest {
  @Test
  void a_pool_without_a_connection_and_a_database_that_does_not_respond_is_unavailable() {
    var translator = new SqlExceptionTranslator(() -> false);
    assertThat(translator.translated(noConnection()))
        .extracting(e -> ((FailureException) e).failure().code())
        .isEqualTo(FailureCode.STORE_UNAVAILABLE);
  }

  @ParameterizedTest(name = "state {0}, code {1}: {2}")
  @CsvSource({
    "08S01, 0, OUTCOME_UNKNOWN",
    "08S01, 1053, OUTCOME_UNKNOWN",
    "70100, 1927, OUTCOME_UNKNOWN",
    "HY000, 1290, STORE_UNAVAILABLE",
    "HY000, 3100, STORE_UNAVAILABLE",
    "08004, 1040, STORE_UNAVAILABLE"
  })
  void a_statement_that_commits_has_an_unknown_outcome_unless_the_server_refused_it(
      String state, int code, FailureCode expected) {
    var translator = new SqlExceptionTranslator(() -> false);
    var failure = new IllegalStateException(new SQLException("said", state, code));
    assertThat(translator.translated(SqlExceptionTranslator.ofCommit(failure)))
        .extracting(e -> ((FailureException) e).failure().code())
        .isEqualTo(expected);
  }

  static Stream<Consumer<SqlExceptionTranslator>> statements() {
    return Stream.of(
        translator ->
            translator.translating(
                () -> {
                  throw new IllegalStateException("began");
                }),
        translator ->
            translator.isNew(
                () -> {
                  throw new IllegalStateException("began");
                }));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void no_statement_begins_after_the_deadline(Consumer<SqlExceptionTranslator> statement) {
    var translator = new SqlExceptionTranslator(() -> true);
    assertThatThrownBy(() -> statement.accept(translator)).hasMessage("began");

    assertThatThrownBy(
            () ->
                Deadline.run(
                    System.nanoTime(),
                    () -> {
                      statement.accept(translator);
                      return "done";
                    }))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().code()).isEqualTo(FailureCode.STORE_BUSY))
        .as("what would bring a stack into the log")
        .hasNoCause();
  }

  private static RuntimeException noConnection() {
    return new IllegalStateException(
        new SQLTransientConnectionException(
            "HikariPool-1 - Connection is not available, request timed out after 250ms"));
  }
}
