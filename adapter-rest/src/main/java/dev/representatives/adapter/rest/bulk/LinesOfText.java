package dev.representatives.adapter.rest.bulk;

import java.util.Optional;

/** The lines of newline-delimited JSON, read while they arrive. */
final class LinesOfText implements SentLines {
  private final ArrivingBody body;
  private final LineSplitter splitter;
  private Optional<SentLine> arrived = Optional.empty();

  LinesOfText(ArrivingBody body) {
    this.body = body;
    this.splitter = new LineSplitter(body);
  }

  @Override
  public Optional<SentLine> next() {
    var line = arrived.or(splitter::next);
    arrived = Optional.empty();
    while (line.filter(SentLine::isBlank).isPresent()) {
      line = splitter.next();
    }
    return line;
  }

  /** A blank line is no reason for the reader to wait for the line after it. */
  @Override
  public boolean hasArrived() {
    boolean hasArrived = arrived.isPresent();
    while (!hasArrived && splitter.hasArrived()) {
      var line = splitter.next();
      arrived = line.filter(read -> !read.isBlank());
      hasArrived = arrived.isPresent() || line.isEmpty();
    }
    return hasArrived;
  }

  @Override
  public boolean isComplete() {
    return body.isComplete();
  }
}
