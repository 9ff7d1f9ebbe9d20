package dev.representatives.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  private static final Location EMAIL = Location.field("email");
  private static final Violation FIRST = new Violation(EMAIL, ViolationCode.REQUIRED, "Give it.");
  private static final Violation SECOND =
      new Violation(Location.parameter("limit"), ViolationCode.TOO_SMALL, "Give more.");

  private final Violations violations = new Violations();

  @Test
  void at_first_there_are_none() {
    assertThat(violations.isEmpty()).isTrue();
    assertThat(violations.found()).isEmpty();
    assertThatCode(() -> FailureException.throwIfAny(violations)).doesNotThrowAnyException();
  }

  @Test
  void a_value_that_can_be_read_is_returned() {
    assertThat(violations.parse(EMAIL, "12", Integer::valueOf)).contains(12);
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void a_value_that_is_refused_is_recorded_with_its_place() {
    var value =
        violations.parse(
            EMAIL,
            "12",
            text -> {
              throw new InvalidValueException(ViolationCode.REQUIRED, "Give it.");
            });

    assertThat(value).isEmpty();
    assertThat(violations.isEmpty()).isFalse();
    assertThat(violations.found()).containsExactly(FIRST);
  }

  @Test
  void a_defect_of_a_parser_is_no_violation() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                violations.parse(
                    EMAIL,
                    "12",
                    text -> {
                      throw new IllegalStateException();
                    }));
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void all_violations_are_thrown_together_in_the_order_in_which_they_were_found() {
    var started = new Violations(List.of(SECOND));
    started.add(FIRST.location(), FIRST.code(), FIRST.detail());

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> FailureException.throwIfAny(started))
        .satisfies(
            e -> assertThat(e.failure()).isEqualTo(Failure.validation(List.of(SECOND, FIRST))));
  }

  @Test
  void what_was_found_so_far_does_not_grow_afterwards() {
    var before = violations.found();

    violations.add(EMAIL, ViolationCode.REQUIRED, "Give it.");

    assertThat(before).isEmpty();
  }

  @Test
  void what_it_started_with_is_not_changed() {
    var given = new ArrayList<>(List.of(SECOND));

    new Violations(given).add(EMAIL, ViolationCode.REQUIRED, "Give it.");

    assertThat(given).containsExactly(SECOND);
  }
}
