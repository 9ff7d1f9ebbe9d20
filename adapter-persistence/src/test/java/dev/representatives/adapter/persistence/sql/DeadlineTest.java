package dev.representatives.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final long TWO_HOURS = HOUR.multipliedBy(2).toMillis();

  static List<LongUnaryOperator> waits() {
    return List.of(Deadline::millisToBegin, Deadline::millisToEnd);
  }

  @ParameterizedTest
  @MethodSource("waits")
  void without_a_deadline_a_wait_is_as_long_as_usual(LongUnaryOperator wait) {
    assertThat(wait.applyAsLong(TWO_HOURS)).isEqualTo(TWO_HOURS);
    assertThat(Deadline.isOver()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("waits")
  void a_wait_ends_at_the_deadline(LongUnaryOperator wait) {
    assertThat(until(HOUR, () -> wait.applyAsLong(TWO_HOURS)))
        .isPositive()
        .isLessThan(HOUR.toMillis() + 1_001);
  }

  @ParameterizedTest
  @MethodSource("waits")
  void a_wait_that_ends_before_the_deadline_is_as_long_as_usual(LongUnaryOperator wait) {
    assertThat(until(HOUR, () -> wait.applyAsLong(5))).isEqualTo(5);
    assertThat(until(HOUR, Deadline::isOver)).isFalse();
  }

  @Test
  void at_the_deadline_nothing_begins_and_what_has_begun_may_end() {
    assertThat(until(Duration.ofNanos(-1), Deadline::isOver)).isTrue();
    assertThat(until(Duration.ofNanos(-1), () -> Deadline.millisToBegin(TWO_HOURS))).isZero();
    assertThat(until(Duration.ofNanos(-1), () -> Deadline.millisToEnd(TWO_HOURS)))
        .isLessThanOrEqualTo(1_000);
  }

  @Test
  void after_a_moment_there_is_no_time_at_all() {
    assertThat(until(HOUR.negated(), () -> Deadline.millisToEnd(TWO_HOURS))).isZero();
  }

  @Test
  void the_deadline_ends_with_its_work_even_if_that_fails() {
    assertThatThrownBy(
            () ->
                until(
                    HOUR.negated(),
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(Deadline.isOver()).isFalse();
  }

  @Test
  void another_thread_has_another_deadline() throws InterruptedException {
    var overElsewhere = new boolean[1];
    var elsewhere = new Thread(() -> overElsewhere[0] = Deadline.isOver());

    boolean over =
        until(
            HOUR.negated(),
            () -> {
              elsewhere.start();
              return Deadline.isOver();
            });
    elsewhere.join();

    assertThat(over).isTrue();
    assertThat(overElsewhere[0]).isFalse();
  }

  private static <T> T until(Duration left, Supplier<T> work) {
    return Deadline.run(System.nanoTime() + left.toNanos(), work);
  }
}
