package dev.representatives.adapter.rest.connection;

import static dev.representatives.adapter.rest.connection.TrackedConnection.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTrackerTest {
  private final List<String> events = new ArrayList<>();
  private final TrackedConnection connection = new TrackedConnection(new Recorder());
  private final RequestTracker tracker = connection.tracker;

  @AfterEach
  void close() {
    connection.end();
  }

  @Test
  void a_request_is_followed_from_its_first_byte_to_the_last_of_its_response() {
    connection.receive("G");
    assertThat(events).containsExactly("opened", "begun");
    connection.receive(REQUEST.substring(1));
    assertThat(events).containsExactly("opened", "begun", "header", "arrived");
    connection.respond();
    assertThat(events)
        .containsExactly("opened", "begun", "header", "arrived", "answering", "answered");
  }

  @Test
  void a_connection_is_idle_only_while_nothing_is_on_its_way() {
    assertThat(tracker.isIdle()).isTrue();
    connection.receive("G");
    assertThat(tracker.isIdle()).isFalse();
    connection.receive(REQUEST.substring(1));
    assertThat(tracker.isIdle()).isFalse();
    connection.respond();
    assertThat(tracker.isIdle()).isTrue();
  }

  @Test
  void requests_without_a_response_are_counted() {
    assertThat(tracker.unanswered()).isZero();
    connection.receive(REQUEST + REQUEST);
    assertThat(tracker.unanswered()).isEqualTo(2);
    connection.respond();
    assertThat(tracker.unanswered()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD /a, /a, HEAD",
    "HEAD /, /, HEAD",
    "GET /a, /a, GET",
    "HEADER /a, /a, GET",
    "head /a, /a, GET"
  })
  void a_request_whose_line_is_too_long_keeps_its_target_and_whether_it_is_HEAD(
      String line, String target, HttpMethod method) {
    connection.receive(line + "?" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n");

    assertThat(connection.passedOn())
        .isInstanceOfSatisfying(
            HttpRequest.class,
            request -> {
              assertThat(request.decoderResult().isFailure()).isTrue();
              assertThat(request.uri()).startsWith(target);
              assertThat(request.method()).isEqualTo(method);
            });
    assertThat(connection.respond(HttpResponseStatus.REQUEST_URI_TOO_LONG, "a body"))
        .endsWith(method.equals(HttpMethod.HEAD) ? "\r\n\r\n" : "\r\n\r\na body");
  }

  @Test
  void a_response_to_HEAD_has_no_body_and_those_around_it_do() {
    for (var method : List.of("GET", "HEAD", "GET")) {
      connection.receive(method + " / HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    for (var ending : List.of("\r\n\r\na body", "\r\n\r\n", "\r\n\r\na body")) {
      connection.respond(HttpResponseStatus.CONTINUE);
      assertThat(connection.respond(HttpResponseStatus.OK, "a body")).endsWith(ending);
    }
  }

  @Test
  void an_interim_response_answers_nothing() {
    connection.receive(REQUEST);

    connection.respond(HttpResponseStatus.CONTINUE);

    assertThat(tracker.unanswered()).isEqualTo(1);
    assertThat(events).doesNotContain("answering");
  }

  @Test
  void the_header_of_a_request_is_known_when_it_has_arrived() {
    connection.receive("PUT /a HTTP/1.1\r\nHost: a\r\n");
    assertThat(tracker.hasHeader()).isFalse();
    connection.receive("Content-Length: 2\r\n\r\n{");
    assertThat(tracker.hasHeader()).isTrue();
    connection.receive("}G");
    assertThat(tracker.hasHeader()).isFalse();
  }

  @Test
  void the_last_response_is_known_by_the_lack_of_another_request() {
    connection.receive(REQUEST + REQUEST);
    connection.respond();
    assertThat(tracker.isAnsweringLast()).isFalse();
    connection.respond();
    assertThat(tracker.isAnsweringLast()).isTrue();
    connection.receive("G");
    assertThat(tracker.isAnsweringLast()).isFalse();
  }

  @Test
  void a_response_to_a_request_that_still_arrives_is_the_last() {
    connection.receive("PUT /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
    connection.respond();

    assertThat(tracker.isAnsweringLast()).isTrue();
  }

  @Test
  void what_is_to_be_ignored_goes_nowhere() {
    tracker.ignoreWhatFollows();

    connection.receive(REQUEST);

    assertThat(connection.passedOn()).isNull();
    assertThat(events).containsExactly("opened");
  }

  @Test
  void the_beginning_of_the_next_request_is_noticed_in_the_same_bytes() {
    connection.receive(REQUEST + "G");

    assertThat(events).containsExactly("opened", "begun", "header", "arrived", "begun");
  }

  @Test
  void a_request_that_cannot_be_read_keeps_its_path() {
    connection.receive("GET /a/b HTTP/1.1 x\r\nHost: a\r\n\r\n");

    var passedOn = (HttpRequest) connection.passedOn();
    assertThat(passedOn.uri()).isEqualTo("/a/b");
    assertThat(passedOn.decoderResult().isFailure()).isTrue();
  }

  @Test
  void the_end_of_the_connection_is_reported() {
    connection.close();

    assertThat(events).containsExactly("opened", "closed");
  }

  @Test
  void a_request_that_is_answered_while_it_arrives_is_reported_as_streamed() {
    connection.receive("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{");

    connection.channel.pipeline().fireUserEventTriggered(StreamingBegun.EVENT);

    assertThat(events).containsExactly("opened", "begun", "header", "streamed");
    assertThat(tracker.isArriving()).isTrue();
    connection.receive("}");
    assertThat(tracker.isArriving()).isFalse();
  }

  @Test
  void a_request_that_has_arrived_is_not_streamed() {
    connection.receive(REQUEST);

    connection.channel.pipeline().fireUserEventTriggered(StreamingBegun.EVENT);

    assertThat(events).containsExactly("opened", "begun", "header", "arrived");
  }

  @Test
  void a_later_request_that_is_arriving_is_not_the_streamed_one() {
    connection.receive(REQUEST + "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{");

    connection.channel.pipeline().fireUserEventTriggered(StreamingBegun.EVENT);

    assertThat(events).doesNotContain("streamed");
  }

  private final class Recorder implements RequestTracker.Listener {
    @Override
    public void opened(ChannelHandlerContext context, RequestTracker ofConnection) {
      events.add("opened");
    }

    @Override
    public void begun() {
      events.add("begun");
    }

    @Override
    public void headerArrived() {
      events.add("header");
    }

    @Override
    public void streamed() {
      events.add("streamed");
    }

    @Override
    public void arrived() {
      events.add("arrived");
    }

    @Override
    public void answering(HttpResponse response) {
      events.add("answering");
    }

    @Override
    public void answered() {
      events.add("answered");
    }

    @Override
    public void closed() {
      events.add("closed");
    }
  }
}
