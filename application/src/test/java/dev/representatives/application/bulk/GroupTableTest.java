package dev.representatives.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupTableTest {
  private final Undo undo = new Undo();
  private final GroupTable<String, String> table = new GroupTable<>(undo);

  @BeforeEach
  void two_keys_of_which_one_is_stored() {
    table.read(List.of("a", "b"), List.of("a1"), value -> value.substring(0, 1));
  }

  @Test
  void a_row_is_found_if_it_is_stored() {
    assertThat(table.find("a")).contains("a1");
    assertThat(table.find("b")).isEmpty();
    assertThat(table.isRead("b")).isTrue();
    assertThat(table.isRead("c")).isFalse();
    assertThatThrownBy(() -> table.find("c")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_row_is_inserted_unless_it_exists() {
    assertThat(table.insert("b", "b1")).isTrue();
    assertThat(table.insert("b", "b2")).isFalse();
    assertThat(table.insert("a", "a2")).isFalse();

    assertThat(table.added()).containsExactly("b1");
    assertThat(table.changed()).isEmpty();
  }

  @Test
  void a_row_is_updated_if_it_exists() {
    assertThat(table.update("a", "a2")).isTrue();
    assertThat(table.update("b", "b1")).isFalse();

    assertThat(table.changed()).containsExactly("a2");
    assertThat(table.added()).isEmpty();
  }

  @Test
  void a_row_that_is_as_it_was_stored_has_not_changed() {
    table.update("a", "a2");
    table.update("a", "a1");

    assertThat(table.changed()).isEmpty();
  }

  @Test
  void what_is_taken_back_is_as_before() {
    table.insert("b", "b1");
    table.update("a", "a2");
    undo.keep();
    table.update("b", "b2");
    table.update("a", "a3");
    undo.takeBack();

    assertThat(table.find("a")).contains("a2");
    assertThat(table.find("b")).contains("b1");
    assertThat(table.added()).containsExactly("b1");
    assertThat(table.changed()).containsExactly("a2");
  }

  @Test
  void a_first_change_that_is_taken_back_leaves_no_trace() {
    table.insert("b", "b1");
    table.update("a", "a2");
    undo.takeBack();

    assertThat(table.find("a")).contains("a1");
    assertThat(table.find("b")).isEmpty();
    assertThat(table.added()).isEmpty();
    assertThat(table.changed()).isEmpty();
  }

  @Test
  void a_row_that_was_written_is_stored() {
    table.insert("b", "b1");
    table.written();
    assertThat(table.added()).isEmpty();
    assertThat(table.changed()).isEmpty();

    table.update("b", "b2");

    assertThat(table.added()).isEmpty();
    assertThat(table.changed()).containsExactly("b2");
  }

  @Test
  void a_row_that_was_deleted_can_be_inserted() {
    table.deleted("a");
    assertThat(table.find("a")).isEmpty();

    assertThat(table.insert("a", "a2")).isTrue();

    assertThat(table.added()).containsExactly("a2");
  }
}
