package dev.representatives.adapter.rest.connection;

import static dev.representatives.adapter.rest.connection.TrackedConnection.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.netty.handler.codec.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
  private static final Duration HEADER = Duration.ofSeconds(500);
  private static final Duration WHOLE = Duration.ofSeconds(1_000);

  /** Long enough that the duration of the test itself does not matter. */
  private static final Duration MARGIN = Duration.ofSeconds(100);

  private static final String PUT = "PUT /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{";

  private TrackedConnection connection = new TrackedConnection(new RequestDeadline(HEADER, WHOLE));

  @AfterEach
  void close() {
    connection.end();
  }

  @Test
  void a_connection_without_a_request_has_no_deadline() {
    connection.pass(WHOLE.plus(MARGIN));

    assertThat(connection.channel.isOpen()).isTrue();
    assertThat(connection.passedOn()).isNull();
  }

  @Test
  void a_header_that_does_not_arrive_is_answered_as_a_timeout() {
    connection.receive("GET /a HTTP/1.1\r\n");
    connection.pass(HEADER.minus(MARGIN));
    assertThat(connection.passedOn()).isNull();
    connection.pass(MARGIN.multipliedBy(2));

    var refused = (HttpRequest) connection.passedOn();
    assertThat(refused.uri()).isEqualTo("/a");
    assertThat(refused.method().name()).isEqualTo("UNKNOWN");
    assertThat(refused.decoderResult().cause())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.REQUEST_TIMEOUT);
              assertThat(problem)
                  .hasMessageContaining("its header has 500 s, the whole request 1000 s");
            });
  }

  @Test
  void after_a_timeout_nothing_is_read_and_the_connection_ends_with_the_response() {
    connection.receive("GET /a HTTP/1.1\r\n");
    connection.pass(HEADER.plus(MARGIN));
    connection.passedOn();
    connection.receive("Host: a\r\n\r\n");
    assertThat(connection.passedOn()).isNull();
    assertThat(connection.channel.isOpen()).isTrue();

    connection.respond();

    assertThat(connection.channel.isOpen()).isFalse();
  }

  @Test
  void a_body_that_does_not_arrive_is_a_timeout_for_whoever_waits_for_it() {
    connection.receive(PUT);
    connection.pass(WHOLE.minus(MARGIN));
    connection.channel.checkException();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () -> {
              connection.pass(MARGIN.multipliedBy(2));
              connection.channel.checkException();
            })
        .matches(problem -> problem.type() == ProblemType.REQUEST_TIMEOUT);
  }

  @Test
  void a_request_that_has_arrived_has_no_deadline() {
    connection.receive(REQUEST);
    connection.pass(WHOLE.plus(MARGIN));
    connection.channel.checkException();

    connection.respond();
    assertThat(connection.channel.isOpen()).isTrue();
  }

  @Test
  void a_body_of_a_request_that_was_answered_early_ends_the_connection() {
    connection.receive(PUT);
    connection.respond();
    assertThat(connection.channel.isOpen()).isTrue();

    connection.pass(WHOLE.plus(MARGIN));

    assertThat(connection.channel.isOpen()).isFalse();
  }

  @Test
  void a_streamed_request_has_no_deadline() {
    connection.receive(PUT);
    connection.channel.pipeline().fireUserEventTriggered(StreamingBegun.EVENT);

    connection.pass(WHOLE.plus(MARGIN));
    connection.channel.checkException();

    assertThat(connection.channel.isOpen()).isTrue();
    connection.receive("}");
    connection.respond();
    connection.pass(WHOLE.plus(MARGIN));
    assertThat(connection.channel.isOpen()).isTrue();
  }

  @Test
  void the_rest_of_a_streamed_request_has_the_whole_time_after_its_response() {
    connection.receive(PUT);
    connection.channel.pipeline().fireUserEventTriggered(StreamingBegun.EVENT);
    connection.pass(WHOLE.plus(MARGIN));
    connection.respond();

    connection.pass(WHOLE.minus(MARGIN));
    assertThat(connection.channel.isOpen()).isTrue();
    connection.pass(MARGIN.multipliedBy(2));

    assertThat(connection.channel.isOpen()).isFalse();
  }

  @Test
  void a_request_after_a_streamed_one_has_a_deadline_again() {
    connection.receive(PUT);
    connection.channel.pipeline().fireUserEventTriggered(StreamingBegun.EVENT);
    connection.receive("}");
    connection.respond();
    connection.receive(PUT);
    connection.channel.checkException();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () -> {
              connection.pass(WHOLE.plus(MARGIN));
              connection.channel.checkException();
            });
  }

  @Test
  void a_request_that_waits_behind_another_gets_more_time() {
    connection.receive(REQUEST + "GET /b");
    connection.passedOn();
    connection.passedOn();

    connection.pass(HEADER.plus(MARGIN));
    assertThat(connection.passedOn()).isNull();
    connection.respond();
    connection.pass(Duration.ofSeconds(2));

    var refused = (HttpRequest) connection.passedOn();
    assertThat(refused.decoderResult().cause()).isInstanceOf(ProblemException.class);
  }

  @Test
  void the_whole_time_is_the_limit_of_the_header_too() {
    connection =
        new TrackedConnection(new RequestDeadline(/* header= */ WHOLE, /* whole= */ HEADER));
    connection.receive("G");

    connection.pass(HEADER.plus(MARGIN));

    assertThat(connection.passedOn()).isInstanceOf(HttpRequest.class);
  }

  @Test
  void a_connection_that_was_closed_has_no_deadline() {
    connection.receive("G");
    connection.close();

    connection.pass(WHOLE.plus(MARGIN));

    assertThat(connection.passedOn()).isNull();
  }
}
