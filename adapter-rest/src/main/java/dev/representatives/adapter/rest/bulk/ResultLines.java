package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.problem.Problem;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkSink;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the result of each line as a line of JSON. */
final class ResultLines implements BulkSink<RequestedLine> {
  private final HttpRequest<?> request;
  private final List<String> keys;
  private final boolean minimal;
  private final JsonMapper mapper;
  private final ResultBuffer results;

  /**
   * @param keys the names of the keys of a line
   * @param minimal whether to omit lines without a problem or warning
   */
  ResultLines(
      HttpRequest<?> request,
      List<String> keys,
      boolean minimal,
      JsonMapper mapper,
      ResultBuffer results) {
    this.request = request;
    this.keys = keys;
    this.minimal = minimal;
    this.mapper = mapper;
    this.results = results;
  }

  @Override
  public void accept(RequestedLine line, LineResult result) {
    var json = new LinkedHashMap<String, JsonNode>();
    json.put("line", JsonNode.createNumberNode(line.number()));
    for (var key : keys) {
      String value = line.keys().get(key);
      json.put(key, value == null ? JsonNode.nullNode() : JsonNode.createStringNode(value));
    }
    if (result instanceof LineResult.Done done) {
      put(json, done, status(line.change(), done.outcome()));
      if (!line.warnings().isEmpty()) {
        json.put("warnings", tree(line.warnings()));
      }
    } else {
      put(json, problem(line, ((LineResult.Refused) result).failure()));
    }
    boolean isSilent = minimal && result instanceof LineResult.Done && line.warnings().isEmpty();
    if (!isSilent) {
      write(JsonNode.createObjectNode(json));
    }
  }

  private static void put(Map<String, JsonNode> json, LineResult.Done done, HttpStatus status) {
    json.put("status", JsonNode.createNumberNode(status.getCode()));
    json.put("changed", JsonNode.createBooleanNode(done.outcome() != WriteOutcome.UNCHANGED));
    done.entityTag()
        .ifPresent(tag -> json.put("etag", JsonNode.createStringNode('"' + tag.value() + '"')));
  }

  private static HttpStatus status(BulkChange change, WriteOutcome outcome) {
    if (isRemoval(change)) {
      return HttpStatus.NO_CONTENT;
    }
    return outcome == WriteOutcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
  }

  private static boolean isRemoval(BulkChange change) {
    return change instanceof BulkChange.Delete
        || change instanceof BulkChange.AccountDeletion
        || change instanceof BulkChange.DocumentDeletion
        || change instanceof BulkChange.Unlink;
  }

  private void put(Map<String, JsonNode> json, Problem problem) {
    json.put("status", JsonNode.createNumberNode(problem.status()));
    json.put("changed", JsonNode.createBooleanNode(false));
    json.put("problem", tree(problem));
  }

  private Problem problem(RequestedLine line, Failure failure) {
    return line.unreadable()
        .map(problem -> Problem.of(request, problem))
        .orElseGet(() -> Problem.of(request, inBody(failure)));
  }

  /** The keys of a single write are in its path, those of a line in the line. */
  private Failure inBody(Failure failure) {
    return failure.violations().isEmpty()
        ? failure
        : Failure.validation(failure.violations().stream().map(this::inBody).toList());
  }

  private Violation inBody(Violation violation) {
    var location = violation.location();
    boolean isKey = location.kind() == Location.Kind.PARAMETER && keys.contains(location.name());
    return isKey
        ? new Violation(Location.field(location.name()), violation.code(), violation.detail())
        : violation;
  }

  /** Writes the last line. */
  void end(BulkSummary summary, boolean atomic) {
    var counts = new LinkedHashMap<String, JsonNode>();
    counts.put("lines", JsonNode.createNumberNode(summary.lines()));
    counts.put("created", JsonNode.createNumberNode(summary.created()));
    counts.put("changed", JsonNode.createNumberNode(summary.changed()));
    counts.put("unchanged", JsonNode.createNumberNode(summary.unchanged()));
    counts.put("deleted", JsonNode.createNumberNode(summary.deleted()));
    counts.put("refused", JsonNode.createNumberNode(summary.refused()));
    counts.put("complete", JsonNode.createBooleanNode(summary.complete()));
    if (atomic) {
      counts.put("committed", JsonNode.createBooleanNode(summary.committed()));
    }
    write(JsonNode.createObjectNode(Map.of("summary", JsonNode.createObjectNode(counts))));
    results.end();
  }

  private JsonNode tree(Object value) {
    try {
      return mapper.writeValueToTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonNode json) {
    try {
      byte[] text = mapper.writeValueAsBytes(json);
      byte[] line = Arrays.copyOf(text, text.length + 1);
      line[text.length] = '\n';
      results.add(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
