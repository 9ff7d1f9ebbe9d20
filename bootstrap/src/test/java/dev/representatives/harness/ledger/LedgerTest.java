package dev.representatives.harness.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger accepts in a database, and what it finds. */
class LedgerTest {
  @TempDir private Path directory;

  private Ledger ledger;

  @BeforeEach
  void create() {
    ledger = Ledger.create(directory.resolve("ledger"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void the_last_acknowledged_write_is_accepted() {
    acknowledged(Map.of("name", "1"));
    acknowledged(Map.of("name", "2"));

    assertThat(contradictions(Map.of(), Map.of("name", "2"))).isEmpty();
  }

  @Test
  void an_acknowledged_write_that_is_missing_is_found() {
    acknowledged(Map.of("name", "1"));

    assertThat(contradictions(Map.of(), Map.of())).singleElement(STRING).contains("is lost");
    assertThat(contradictions(Map.of("name", "0"), Map.of("name", "0")))
        .singleElement(STRING)
        .contains("is lost");
  }

  @Test
  void an_acknowledged_write_that_an_earlier_one_has_replaced_is_found() {
    acknowledged(Map.of("name", "1"));
    acknowledged(Map.of("name", "2"));

    assertThat(contradictions(Map.of(), Map.of("name", "1")))
        .singleElement(STRING)
        .contains("is lost");
  }

  @Test
  void of_writes_at_the_same_time_either_may_be_the_last() {
    long one = ledger.intend("PUT", Map.of("name", "1"));
    long other = ledger.intend("PUT", Map.of("name", "2"));
    ledger.end(other, Outcome.ACKNOWLEDGED, "200");
    ledger.end(one, Outcome.ACKNOWLEDGED, "200");

    assertThat(contradictions(Map.of(), Map.of("name", "1"))).isEmpty();
    assertThat(contradictions(Map.of(), Map.of("name", "2"))).isEmpty();
  }

  @Test
  void a_write_with_an_unknown_outcome_may_count_or_not_and_late() {
    ledger.end(ledger.intend("PUT", Map.of("name", "1")), Outcome.UNKNOWN, "cut");
    acknowledged(Map.of("name", "2"));
    ledger.intend("PUT", Map.of("name", "3"));

    assertThat(contradictions(Map.of(), Map.of("name", "1"))).isEmpty();
    assertThat(contradictions(Map.of(), Map.of("name", "2"))).isEmpty();
    assertThat(contradictions(Map.of(), Map.of("name", "3"))).isEmpty();
    assertThat(contradictions(Map.of(), Map.of())).isNotEmpty();
  }

  @Test
  void a_refused_write_that_is_there_is_found() {
    ledger.end(ledger.intend("PUT", Map.of("name", "1")), Outcome.REFUSED, "503");

    assertThat(contradictions(Map.of(), Map.of())).isEmpty();
    assertThat(contradictions(Map.of(), Map.of("name", "1")))
        .singleElement(STRING)
        .contains("was refused");
  }

  @Test
  void what_nobody_wrote_is_found() {
    assertThat(contradictions(Map.of(), Map.of("name", "1")))
        .singleElement(STRING)
        .contains("nobody wrote");
    assertThat(contradictions(Map.of("name", "1"), Map.of())).isNotEmpty();
  }

  @Test
  void a_write_of_which_a_part_is_missing_is_torn() {
    ledger.intend("PUT", Map.of("name", "1", "title", "1"));

    assertThat(contradictions(Map.of(), Map.of("name", "1", "title", "1"))).isEmpty();
    assertThat(contradictions(Map.of(), Map.of())).isEmpty();
    assertThat(contradictions(Map.of(), Map.of("name", "1")))
        .singleElement(STRING)
        .contains("torn");
  }

  @Test
  void two_writes_of_the_same_parts_that_are_mixed_are_torn() {
    ledger.intend("PUT", Map.of("name", "1", "title", "1"));
    ledger.intend("PUT", Map.of("name", "2", "title", "2"));

    assertThat(contradictions(Map.of(), Map.of("name", "1", "title", "2"))).isNotEmpty();
  }

  @Test
  void a_part_that_another_write_has_replaced_is_not_torn() {
    ledger.intend("PUT", Map.of("name", "1", "title", "1"));
    ledger.intend("PATCH", Map.of("title", "2"));

    assertThat(contradictions(Map.of(), Map.of("name", "1", "title", "2"))).isEmpty();
  }

  @Test
  void a_part_that_only_an_earlier_write_has_set_is_torn() {
    acknowledged(Map.of("title", "1"));
    ledger.intend("PUT", Map.of("name", "2", "title", "2"));

    assertThat(contradictions(Map.of(), Map.of("name", "2", "title", "1")))
        .singleElement(STRING)
        .contains("torn");
  }

  private void acknowledged(Map<String, String> values) {
    ledger.end(ledger.intend("PUT", values), Outcome.ACKNOWLEDGED, "200");
  }

  private List<String> contradictions(Map<String, String> before, Map<String, String> after) {
    return ledger.contradictions(before, after);
  }
}
