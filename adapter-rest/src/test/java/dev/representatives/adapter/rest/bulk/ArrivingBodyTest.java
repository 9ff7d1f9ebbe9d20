package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ArrivingBodyTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @Test
  void parts_are_read_in_their_order_up_to_the_end() {
    var body = Bodies.of("a", "b");

    assertThat(body.next()).map(text -> new String(text, UTF_8)).contains("a");
    assertThat(body.next()).map(text -> new String(text, UTF_8)).contains("b");
    assertThat(body.isComplete()).isFalse();
    assertThat(body.next()).isEmpty();
    assertThat(body.isComplete()).isTrue();
    assertThat(body.next()).isEmpty();
  }

  @Test
  void one_part_is_requested_at_a_time() {
    var body = new ArrivingBody(LONG, () -> false);
    var requests = new Bodies.Requests();
    body.onSubscribe(requests);
    assertThat(requests.requested).hasValue(1);

    Bodies.add(body, "a");
    assertThat(requests.requested).hasValue(1);
    body.next();

    assertThat(requests.requested).hasValue(2);
  }

  @Test
  void a_reader_waits_for_the_next_part() {
    var body = Bodies.open();
    var read = CompletableFuture.supplyAsync(body::next);
    assertThat(body.hasArrived()).isFalse();

    Bodies.add(body, "a");

    assertThat(read.join()).map(text -> new String(text, UTF_8)).contains("a");
  }

  @Test
  void a_part_has_arrived_when_it_can_be_read_without_waiting() {
    var body = Bodies.open("a");
    assertThat(body.hasArrived()).isTrue();
    body.next();
    assertThat(body.hasArrived()).isFalse();
    body.onComplete();
    assertThat(body.hasArrived()).isTrue();
    body.next();
    assertThat(body.hasArrived()).isTrue();
  }

  @Test
  void a_body_without_an_end_is_broken() {
    var body = Bodies.open("a");
    body.next();
    body.onError(new IOException("Connection reset"));

    assertThatExceptionOfType(BrokenExchangeException.class)
        .isThrownBy(body::next)
        .withCauseInstanceOf(IOException.class);
    assertThat(body.isComplete()).isFalse();
    assertThat(body.next()).isEmpty();
  }

  @Test
  void a_malformed_body_keeps_its_problem() {
    var body = Bodies.open();
    body.onError(new ProblemException(ProblemType.MALFORMED_REQUEST, "a chunk has no size"));

    assertThatThrownBy(body::next).isInstanceOf(ProblemException.class);
  }

  @Test
  void a_client_that_stalls_ends_the_body_before_it_is_complete() {
    var body = new ArrivingBody(Duration.ofMillis(1), () -> false);
    body.onSubscribe(new Bodies.Requests());

    assertThat(body.next()).isEmpty();
    assertThat(body.isComplete()).isFalse();
    assertThat(body.hasArrived()).isTrue();
  }

  @Test
  void a_service_that_stops_ends_the_body_before_it_is_complete() {
    var body = Bodies.cut("a");

    assertThat(body.next()).isPresent();
    assertThat(body.next()).isEmpty();
    body.onComplete();
    assertThat(body.next()).isEmpty();
    assertThat(body.isComplete()).isFalse();
  }

  @Test
  void the_rest_of_the_body_is_discarded() {
    var body = new ArrivingBody(LONG, () -> false);
    var requests = new Bodies.Requests();
    body.onSubscribe(requests);

    body.close();

    assertThat(requests.cancelled).isTrue();
  }

  @Test
  void nothing_is_left_of_a_body_that_was_read() {
    var body = new ArrivingBody(LONG, () -> false);
    var requests = new Bodies.Requests();
    body.onSubscribe(requests);
    body.onComplete();
    body.next();

    body.close();

    assertThat(requests.cancelled).isFalse();
  }

  @Test
  void a_body_that_never_began_can_be_closed() {
    var body = new ArrivingBody(LONG, () -> false);

    body.close();

    assertThat(body.isComplete()).isFalse();
  }

  @Test
  void a_reader_that_is_interrupted_gives_up() {
    var body = Bodies.open();
    try {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(BrokenExchangeException.class).isThrownBy(body::next);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
