package dev.representatives.domain.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The changes of links, and the limit of their removals. */
class LinkChangesTest {
  @Test
  void missing_numbers_are_added_and_surplus_numbers_are_removed() {
    var changes =
        LinkChanges.between(numbers("c", "a", "b"), numbers("d", "b", "e", "d", "\ud83d\ude00"));

    assertThat(changes.added()).isEqualTo(numbers("d", "e", "\ud83d\ude00"));
    assertThat(changes.removed()).isEqualTo(numbers("a", "c"));
    assertThat(changes.unchanged()).isEqualTo(1);
    assertThat(changes.before()).isEqualTo(3);
    assertThat(changes.total()).isEqualTo(4);
    assertThat(changes.isEmpty()).isFalse();
  }

  @Test
  void equal_sets_in_any_order_are_no_change() {
    assertThat(LinkChanges.between(numbers("a", "b"), numbers("b", "a", "b")).isEmpty()).isTrue();
    assertThat(LinkChanges.between(numbers(), numbers("a")).isEmpty()).isFalse();
    assertThat(LinkChanges.between(numbers("a"), numbers()).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "21, 10", "22, 11", "100, 50"})
  void by_default_half_may_be_removed_once_there_are_more_than_twenty(int present, int most) {
    assertThatCode(() -> RemovalLimit.check(Optional.empty(), removing(present, most)))
        .doesNotThrowAnyException();
    if (most < present) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> RemovalLimit.check(Optional.empty(), removing(present, most + 1)))
          .withMessage(
              "TOO_MANY_REMOVALS: This would remove %d of %d links, and at most %d may be removed.",
              most + 1, present, most);
    }
  }

  @Test
  void a_requested_limit_replaces_the_default() {
    RemovalLimit.check(Optional.of(new RemovalLimit(100)), removing(100, 100));
    RemovalLimit.check(Optional.of(new RemovalLimit(0)), removing(5, 0));
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> RemovalLimit.check(Optional.of(new RemovalLimit(0)), removing(5, 1)));
  }

  @Test
  void a_limit_is_not_negative() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new RemovalLimit(-1))
        .matches(e -> e.code() == ViolationCode.TOO_SMALL);
  }

  private static LinkChanges<AccountNumber> removing(int present, int removed) {
    var all = IntStream.range(0, present).mapToObj(i -> new AccountNumber("A-" + i)).toList();
    return LinkChanges.between(all, all.subList(removed, present));
  }

  private static List<AccountNumber> numbers(String... values) {
    return Arrays.stream(values).map(AccountNumber::new).toList();
  }
}
