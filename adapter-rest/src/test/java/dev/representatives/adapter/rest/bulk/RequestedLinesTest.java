package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.validation.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedLinesTest {
  private static final byte[] BAD_UTF_8 = {'"', (byte) 0xFF, '"', '\n'};

  private final Steps pace = new Steps();

  @Test
  void a_line_has_its_number_bytes_keys_and_warnings() {
    var line = lines(Bodies.of("\n{\"key\": \"A\"}\r\n")).next().orElseThrow();

    assertThat(line.number()).isEqualTo(2);
    assertThat(new String(line.bytes(), UTF_8)).isEqualTo("{\"key\": \"A\"}\r");
    assertThat(line.keys()).containsEntry("key", "A");
    assertThat(line.warnings()).extracting(Warning::pointer).containsExactly("/x");
    assertThat(line.unreadable()).isEmpty();
  }

  @Test
  void one_line_that_is_no_json_harms_no_other() {
    var lines = lines(Bodies.of("{\n{\"key\": \"A\"}\n"));

    assertUnreadable(lines.next().orElseThrow(), "MALFORMED_JSON");
    assertThat(lines.next().orElseThrow().keys()).containsEntry("key", "A");
    assertThat(lines.next()).isEmpty();
    assertThat(lines.isComplete()).isTrue();
  }

  @Test
  void a_line_that_is_not_utf_8_is_refused_alone() {
    var lines = lines(Bodies.ofBytes(List.of(BAD_UTF_8, "{}".getBytes(UTF_8))));

    assertUnreadable(lines.next().orElseThrow(), "INVALID_ENCODING");
    assertThat(lines.next().orElseThrow().unreadable()).isEmpty();
  }

  @Test
  void a_key_that_is_sent_twice_is_refused() {
    assertUnreadable(
        lines(Bodies.of("{\"key\": \"A\", \"key\": \"B\"}")).next().orElseThrow(), "DUPLICATE_KEY");
  }

  @Test
  void a_line_that_is_too_long_is_refused_and_not_kept() {
    var lines = lines(Bodies.of("x".repeat(LineSplitter.MAX_LINE + 1) + "\n{}"));

    var line = lines.next().orElseThrow();
    assertUnreadable(line, "PAYLOAD_TOO_LARGE");
    assertThat(line.bytes()).isEmpty();
    assertThat(lines.next()).isPresent();
  }

  @Test
  void a_line_that_waited_is_read_again_from_its_bytes() {
    var lines = lines(Bodies.of());

    var again = lines.again(17, "{\"key\": \"A\"}".getBytes(UTF_8));

    assertThat(again.number()).isEqualTo(17);
    assertThat(again.keys()).containsEntry("key", "A");
    assertThat(pace.steps).isZero();
  }

  @Test
  void each_line_counts_for_the_rate_limit_and_the_end_does_not() {
    var lines = lines(Bodies.of("{}\n\n{\n"));

    while (lines.next().isPresent()) {
      assertThat(pace.steps).isPositive();
    }

    assertThat(pace.steps).isEqualTo(2);
  }

  @Test
  void no_line_has_arrived_for_a_caller_whose_limit_is_used_up() {
    var lines = lines(Bodies.of("{}\n"));
    assertThat(lines.hasArrived()).isTrue();

    pace.exhausted = true;

    assertThat(lines.hasArrived()).isFalse();
    assertThat(lines.next()).isPresent();
  }

  @Test
  void a_line_that_the_rate_limit_holds_back_is_not_read_when_the_service_stops() {
    var lines = lines(Bodies.of("{}\n{}\n{}"));
    assertThat(lines.next()).isPresent();

    pace.stopping = true;

    assertThat(lines.next()).isEmpty();
    assertThat(lines.next()).isEmpty();
    assertThat(pace.steps).isEqualTo(2);
    assertThat(lines.isComplete()).isFalse();
  }

  @Test
  void a_last_line_that_the_rate_limit_holds_back_keeps_the_body_from_being_complete() {
    var lines = lines(Bodies.of("{}"));
    pace.stopping = true;

    assertThat(lines.next()).isEmpty();
    assertThat(lines.isComplete()).isFalse();
  }

  private static void assertUnreadable(RequestedLine line, String code) {
    assertThat(line.unreadable().map(ProblemException::type))
        .map(type -> type.name())
        .contains(code);
    assertThat(line.keys()).isEmpty();
    assertThat(line.change()).isInstanceOf(BulkChange.Unreadable.class);
  }

  private RequestedLines lines(ArrivingBody body) {
    var format = new LineFormat(List.of("key"), true, RequestedLinesTest::read);
    return new RequestedLines(new LinesOfText(body), format, LineBodies.CONTEXT, pace);
  }

  private static BulkChange read(LineBody line) {
    line.optionalKey("key");
    line.body().unknown(Location.BODY, "x", List.of());
    return new BulkChange.Unreadable(Failure.of(FailureCode.STORE_BUSY, "not written here"));
  }

  private static final class Steps implements Pace {
    private int steps;
    private boolean exhausted;
    private boolean stopping;

    @Override
    public boolean await() {
      steps++;
      return !stopping;
    }

    @Override
    public boolean isExhausted() {
      return exhausted;
    }
  }
}
