package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.Optional;

/** The elements of a JSON array, which is read as a whole before anything is done. */
final class LinesOfArray implements SentLines {
  /** The largest number of elements. */
  static final int MAX_ELEMENTS = 1000;

  /** The largest array in bytes. */
  static final int MAX_BYTES = 32 * 1024 * 1024;

  private final Iterator<byte[]> elements;
  private long number;

  private LinesOfArray(Iterator<byte[]> elements) {
    this.elements = elements;
  }

  static LinesOfArray read(ArrivingBody body) {
    var elements = JsonBody.elements(whole(body));
    if (elements.size() > MAX_ELEMENTS) {
      throw tooMany("The array has more than " + MAX_ELEMENTS + " elements.");
    }
    return new LinesOfArray(elements.iterator());
  }

  private static byte[] whole(ArrivingBody body) {
    var bytes = new ByteArrayOutputStream();
    for (var part = body.next(); part.isPresent(); part = body.next()) {
      bytes.writeBytes(part.get());
      if (bytes.size() > MAX_BYTES) {
        throw tooMany("The array exceeds 32 MiB.");
      }
    }
    if (!body.isComplete()) {
      throw new ProblemException(
          ProblemType.REQUEST_TIMEOUT, "The request did not arrive in time.");
    }
    return bytes.toByteArray();
  }

  private static ProblemException tooMany(String detail) {
    return new ProblemException(
        ProblemType.TOO_MANY_LINES,
        detail + " Send application/x-ndjson, which has no limit, or several arrays.");
  }

  @Override
  public Optional<SentLine> next() {
    if (!elements.hasNext()) {
      return Optional.empty();
    }
    number++;
    return Optional.of(new SentLine(number, Optional.of(elements.next())));
  }

  @Override
  public boolean hasArrived() {
    return true;
  }

  @Override
  public boolean isComplete() {
    return true;
  }
}
