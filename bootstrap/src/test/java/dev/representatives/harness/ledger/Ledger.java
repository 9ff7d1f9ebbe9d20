package dev.representatives.harness.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The writes of callers in a file: a line for each intent before it is sent, and one for its
 * outcome afterwards. The numbers of the lines order the events.
 */
public final class Ledger implements AutoCloseable {
  private static final String OF = "of";
  private static final String OUTCOME = "outcome";
  private static final String WHAT = "what";
  private static final String VALUES = "values";

  private final Path file;
  private final Writer out;
  private long events;

  private Ledger(Path file, Writer out) {
    this.file = file;
    this.out = out;
  }

  /** A new ledger in this file. */
  public static Ledger create(Path file) {
    try {
      return new Ledger(file, Files.newBufferedWriter(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Records a write that is about to be sent.
   *
   * @return its number, with which the outcome is recorded
   */
  public long intend(String what, Map<String, String> values) {
    return append(Map.of(WHAT, what, VALUES, values));
  }

  /** Records how a write has ended. */
  public void end(long intent, Outcome outcome, String response) {
    append(Map.of(OF, intent, OUTCOME, outcome, "response", response));
  }

  public Path file() {
    return file;
  }

  /**
   * Compares the writes with the database, in which nothing may change meanwhile.
   *
   * @param before the registers when the ledger was created
   * @param after the registers now
   * @return each contradiction
   */
  public List<String> contradictions(Map<String, String> before, Map<String, String> after) {
    return new Comparison(before, writes(), after).contradictions();
  }

  private List<Write> writes() {
    try {
      var lines = Files.readAllLines(file, UTF_8).stream().map(Json::parse).toList();
      var ends = new HashMap<Integer, Integer>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).has(OF)) {
          ends.put(lines.get(i).path(OF).intValue(), i + 1);
        }
      }
      var writes = new ArrayList<Write>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).has(WHAT)) {
          int end = ends.getOrDefault(i + 1, 0);
          var outcome =
              end == 0
                  ? Outcome.UNKNOWN
                  : Outcome.valueOf(lines.get(end - 1).path(OUTCOME).textValue());
          writes.add(
              new Write(
                  lines.get(i).path(WHAT).textValue(),
                  values(lines.get(i).path(VALUES)),
                  i + 1,
                  outcome == Outcome.UNKNOWN ? Long.MAX_VALUE : end,
                  outcome));
        }
      }
      return writes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> values(JsonNode node) {
    var values = new HashMap<String, String>();
    node.fieldNames().forEachRemaining(name -> values.put(name, node.path(name).textValue()));
    return values;
  }

  private synchronized long append(Map<String, Object> line) {
    try {
      out.write(Json.write(line));
      out.write('\n');
      out.flush();
      events++;
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
