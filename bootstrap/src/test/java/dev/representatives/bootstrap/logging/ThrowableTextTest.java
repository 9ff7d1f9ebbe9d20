package dev.representatives.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.ConnectException;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class ThrowableTextTest {
  @Test
  void database_messages_about_a_value_are_not_logged() {
    assertThat(
            ThrowableText.of(
                new SQLIntegrityConstraintViolationException(
                    "Duplicate entry 'Jane' for key", "23000", 1062)))
        .isEqualTo("java.sql.SQLIntegrityConstraintViolationException: SQLState 23000, error 1062");
  }

  @Test
  void database_messages_about_the_connection_are_logged() {
    assertThat(ThrowableText.of(new SQLException("Communications link failure", "08S01")))
        .isEqualTo("java.sql.SQLException: Communications link failure");
    assertThat(ThrowableText.of(new SQLTransientConnectionException("no connection in 1500ms")))
        .isEqualTo("java.sql.SQLTransientConnectionException: no connection in 1500ms");
  }

  @Test
  void messages_about_the_machine_are_logged() {
    assertThat(ThrowableText.of(new ConnectException("Connection refused")))
        .isEqualTo("java.net.ConnectException: Connection refused");
    assertThat(ThrowableText.of(new ConfigurationException("port is no number")))
        .isEqualTo("io.micronaut.context.exceptions.ConfigurationException: port is no number");
  }

  @Test
  void the_code_of_a_failure_is_logged() {
    var failure = Failure.of(FailureCode.STORE_BUSY, "Jane is busy.");

    assertThat(ThrowableText.of(new FailureException(failure)))
        .isEqualTo("dev.representatives.domain.failure.FailureException: STORE_BUSY");
  }

  @Test
  void the_type_of_any_other_exception_is_logged() {
    assertThat(ThrowableText.of(new IllegalArgumentException("Jane")))
        .isEqualTo("java.lang.IllegalArgumentException");
    assertThat(ThrowableText.of(new URISyntaxException("/Jane", "illegal character")))
        .isEqualTo("java.net.URISyntaxException");
  }
}
