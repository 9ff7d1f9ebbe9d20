package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of a request. */
final class RequestedLine implements BulkLine {
  private final long number;
  private final byte[] bytes;
  private final Map<String, String> keys;
  private final BulkChange change;
  private final List<Warning> warnings;
  private final Optional<ProblemException> unreadable;

  /**
   * @param keys the keys that could be read, by their names
   * @param warnings the parts of the line that were ignored
   * @param unreadable the problem of a line that is not JSON
   */
  RequestedLine(
      long number,
      byte[] bytes,
      Map<String, String> keys,
      BulkChange change,
      List<Warning> warnings,
      Optional<ProblemException> unreadable) {
    this.number = number;
    this.bytes = bytes;
    this.keys = keys;
    this.change = change;
    this.warnings = warnings;
    this.unreadable = unreadable;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public BulkChange change() {
    return change;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  Map<String, String> keys() {
    return keys;
  }

  List<Warning> warnings() {
    return warnings;
  }

  Optional<ProblemException> unreadable() {
    return unreadable;
  }
}
