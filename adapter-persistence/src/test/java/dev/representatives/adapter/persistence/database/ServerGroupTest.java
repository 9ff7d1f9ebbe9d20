package dev.representatives.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several servers gets the connections. */
class ServerGroupTest {
  private static final String ONE = "jdbc:mysql://db1:3306/representatives?useSSL=true";
  private static final String TWO = "jdbc:mysql://db2/representatives?useSSL=true";
  private static final String THREE = "jdbc:mysql://10.0.0.3:3307/representatives?useSSL=true";
  private static final String ALL =
      "jdbc:mysql://db1:3306,db2,10.0.0.3:3307/representatives?useSSL=true";

  private final SQLException down = new SQLException("refused", "08S01");
  private final SQLException readOnly = new SQLException("read-only", "HY000", 1290);
  private final SQLException wrongPassword = new SQLException("denied", "28000", 1045);

  private final AtomicInteger failovers = new AtomicInteger();
  private final ServerGroup servers = ServerGroup.of(ALL, failovers::incrementAndGet);
  private final Map<String, SQLException> failures = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @Test
  void the_server_that_accepts_writes_is_found_and_asked_first_from_then_on() throws SQLException {
    failures.putAll(Map.of(ONE, down, TWO, readOnly));

    connect();
    connect();

    assertThat(asked).containsExactly(ONE, TWO, THREE, THREE);
    assertThat(failovers).hasValue(0);
  }

  @Test
  void a_failover_is_reported_once() throws SQLException {
    connect();
    failures.put(ONE, readOnly);

    connect();
    connect();

    assertThat(asked).containsExactly(ONE, ONE, TWO, TWO);
    assertThat(failovers).hasValue(1);
  }

  @Test
  void the_return_of_the_former_server_is_no_failover_if_no_other_accepted_writes()
      throws SQLException {
    connect();
    failures.putAll(Map.of(ONE, down, TWO, down, THREE, down));
    assertThatThrownBy(this::connect).isSameAs(down);
    failures.remove(ONE);

    connect();

    assertThat(failovers).hasValue(0);
  }

  @Test
  void after_a_failure_of_all_another_one_is_asked_first() {
    failures.putAll(Map.of(ONE, down, TWO, readOnly, THREE, readOnly));

    assertThatThrownBy(this::connect).isSameAs(down);
    assertThatThrownBy(this::connect).isSameAs(readOnly);

    assertThat(asked).containsExactly(ONE, TWO, THREE, TWO, THREE, ONE);
  }

  @Test
  void a_failure_that_does_not_pass_is_reported_rather_than_one_that_does() {
    failures.putAll(Map.of(ONE, down, TWO, wrongPassword, THREE, readOnly));

    assertThatThrownBy(this::connect).isSameAs(wrongPassword);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db1:3306/representatives",
        "jdbc:mysql://[::1]:3306/representatives",
        "jdbc:mysql://user:a,b@db1/representatives",
        "jdbc:mysql://address=(host=db1),address=(host=db2)/representatives",
        "jdbc:h2:mem:a,b"
      })
  void any_other_url_is_left_to_the_driver(String url) throws SQLException {
    var other = ServerGroup.of(url);

    other.connect(this::open).close();

    assertThat(asked).containsExactly(url);
    assertThat(other.isSeveral()).isFalse();
  }

  private void connect() throws SQLException {
    servers.connect(this::open).close();
  }

  private Connection open(String url) throws SQLException {
    asked.add(url);
    if (failures.containsKey(url)) {
      throw failures.get(url);
    }
    return DriverManager.getConnection("jdbc:h2:mem:");
  }
}
