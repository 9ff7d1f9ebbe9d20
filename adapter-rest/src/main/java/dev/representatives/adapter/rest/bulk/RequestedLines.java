package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of a request for the use case. */
final class RequestedLines implements BulkSource<RequestedLine> {
  private static final byte[] NOTHING = {};

  private final SentLines lines;
  private final LineFormat format;
  private final LineContext context;
  private final Pace pace;
  private boolean cut;

  RequestedLines(SentLines lines, LineFormat format, LineContext context, Pace pace) {
    this.lines = lines;
    this.format = format;
    this.context = context;
    this.pace = pace;
  }

  @Override
  public Optional<RequestedLine> next() {
    var line = cut ? Optional.<SentLine>empty() : lines.next();
    // A line that the quota still holds back when the service stops counts as not sent.
    cut = cut || (line.isPresent() && !pace.await());
    return line.filter(read -> !cut).map(read -> line(read.number(), read.bytes()));
  }

  @Override
  public boolean hasArrived() {
    return !pace.isExhausted() && lines.hasArrived();
  }

  @Override
  public boolean isComplete() {
    return !cut && lines.isComplete();
  }

  @Override
  public RequestedLine again(long number, byte[] bytes) {
    return line(number, Optional.of(bytes));
  }

  private RequestedLine line(long number, Optional<byte[]> sent) {
    if (sent.isEmpty()) {
      return unreadable(
          number,
          NOTHING,
          new ProblemException(
              ProblemType.PAYLOAD_TOO_LARGE, "The line exceeds the limit of 1 MiB."));
    }
    byte[] bytes = sent.get();
    try {
      var body = new LineBody(JsonBody.of(bytes, context.strict()), context);
      var change = format.reader().apply(body);
      return new RequestedLine(
          number, bytes, body.keys(), change, body.body().warnings(), Optional.empty());
    } catch (ProblemException e) {
      return unreadable(number, bytes, e);
    }
  }

  private static RequestedLine unreadable(long number, byte[] bytes, ProblemException problem) {
    return new RequestedLine(
        number,
        bytes,
        Map.of(),
        new BulkChange.Unreadable(
            Failure.validation(
                List.of(
                    new Violation(
                        Location.BODY, ViolationCode.UNKNOWN_VALUE, problem.getMessage())))),
        List.of(),
        Optional.of(problem));
  }
}
