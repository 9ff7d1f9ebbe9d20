package dev.representatives.adapter.persistence.database;

import static com.zaxxer.hikari.SQLExceptionOverride.Override.CONTINUE_EVICT;
import static com.zaxxer.hikari.SQLExceptionOverride.Override.MUST_EVICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedConnectionsTest {
  private final RefusedConnections refused = new RefusedConnections();

  @ParameterizedTest
  @ValueSource(ints = {1290, 1836, 3098, 3100, 3797})
  void a_connection_to_a_server_that_does_not_write_leaves_the_pool(int code) {
    assertThat(refused.adjudicate(new SQLException("read-only", "HY000", code)))
        .isEqualTo(MUST_EVICT);
  }

  @Test
  void a_connection_that_the_driver_took_to_a_replica_leaves_the_pool() {
    assertThat(refused.adjudicate(new SQLException("Connection is read-only. Queries", "S1009")))
        .isEqualTo(MUST_EVICT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1062, 1205, 1213, 1452})
  void a_connection_stays_after_an_error_of_its_statement(int code) {
    assertThat(refused.adjudicate(new SQLException("said", "23000", code)))
        .isEqualTo(CONTINUE_EVICT);
  }
}
