package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultBufferTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final ResultBuffer results = new ResultBuffer(10);

  @Test
  void results_are_taken_in_their_order() {
    add("a\n");
    add("b\n");
    results.end();

    assertThat(all()).isEqualTo("a\nb\n");
    assertThat(results.take()).isEmpty();
  }

  @Test
  void results_beyond_the_memory_keep_their_order() {
    add("12345678\n");
    add("abc\n");
    add("d\n");
    assertThat(taken()).isEqualTo("12345678\n");
    add("e\n");
    assertThat(taken()).isEqualTo("abc\nd\ne\n");
    add("f\n");
    add("a result that is longer than the memory\n");
    add("g\n");
    results.end();

    assertThat(all()).isEqualTo("f\na result that is longer than the memory\ng\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void results_arrive_as_they_were_added_whatever_the_pace(long seed) {
    var random = new Random(seed);
    var added = new StringBuilder();
    var taken = new StringBuilder();
    boolean isEmpty = true;
    for (int i = 0; i < 500; i++) {
      if (isEmpty || random.nextInt(3) > 0) {
        String result = i + "x".repeat(random.nextInt(8)) + "\n";
        add(result);
        added.append(result);
      } else {
        taken.append(taken());
      }
      isEmpty = added.length() == taken.length();
    }
    results.end();

    assertThat(taken.append(all())).hasToString(added.toString());
  }

  @Test
  void the_first_result_is_awaited() {
    var first = CompletableFuture.runAsync(results::awaitFirst);

    add("a\n");

    assertThat(first.thenApply(nothing -> "known").join()).isEqualTo("known");
  }

  @Test
  void a_first_result_that_exceeds_the_memory_is_one_too() {
    add("longer than the memory\n");

    results.awaitFirst();

    assertThat(taken()).isEqualTo("longer than the memory\n");
  }

  @Test
  void a_failure_before_the_first_result_is_thrown_immediately() {
    results.fail(new IllegalStateException("no store"));

    assertThatThrownBy(results::awaitFirst).hasMessage("no store");
  }

  @Test
  void a_failure_after_a_result_is_thrown_behind_it() {
    add("a\n");
    add("longer than the memory\n");
    results.fail(new IllegalStateException("no store"));

    results.awaitFirst();

    assertThat(taken() + taken()).isEqualTo("a\nlonger than the memory\n");
    assertThatThrownBy(results::take).hasMessage("no store");
  }

  @Test
  void a_failure_after_a_large_first_result_is_thrown_behind_it() {
    add("longer than the memory\n");
    results.fail(new IllegalStateException("no store"));

    results.awaitFirst();

    assertThat(taken()).isEqualTo("longer than the memory\n");
    assertThatThrownBy(results::take).hasMessage("no store");
  }

  @Test
  void an_error_reaches_those_who_wait_as_an_exception() {
    var error = new StackOverflowError("too deep");
    results.fail(error);

    assertThatThrownBy(results::awaitFirst).isExactlyInstanceOf(IllegalStateException.class);
    assertThatThrownBy(results::take).isInstanceOf(IllegalStateException.class).hasCause(error);
  }

  @Test
  void nothing_can_be_added_for_a_client_that_is_gone() {
    add("a\n");
    add("longer than the memory\n");
    results.abandon();

    assertThatExceptionOfType(BrokenExchangeException.class).isThrownBy(() -> add("b\n"));
    assertThat(results.take()).isEmpty();
    assertThat(results.awaitTaken(LONG)).isFalse();
  }

  @Test
  void a_client_that_waits_notices_that_it_was_given_up() {
    var waiting = CompletableFuture.supplyAsync(results::take);

    results.abandon();

    assertThat(waiting.join()).isEmpty();
  }

  @Test
  void the_last_result_is_awaited() {
    add("a\n");
    results.end();
    var last = CompletableFuture.supplyAsync(() -> results.awaitTaken(LONG));

    assertThat(taken()).isEqualTo("a\n");

    assertThat(last.join()).isTrue();
  }

  @Test
  void a_client_that_does_not_read_is_given_up() {
    add("a\n");
    add("longer than the memory\n");
    results.end();

    assertThat(results.awaitTaken(Duration.ofMillis(1))).isFalse();
    assertThatExceptionOfType(BrokenExchangeException.class).isThrownBy(() -> add("b\n"));
  }

  private void add(String result) {
    results.add(result.getBytes(UTF_8));
  }

  private String taken() {
    return new String(results.take().orElseThrow(), UTF_8);
  }

  private String all() {
    var all = new StringBuilder();
    for (var part = results.take(); part.isPresent(); part = results.take()) {
      all.append(new String(part.get(), UTF_8));
    }
    return all.toString();
  }
}
