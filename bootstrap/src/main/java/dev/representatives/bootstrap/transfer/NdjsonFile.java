package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import dev.representatives.bootstrap.client.Json;
import dev.representatives.bootstrap.client.LineReader;
import dev.representatives.bootstrap.client.Problem;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file of newline-delimited JSON. Its lines are those of the bulk, so the service refuses one
 * that is not JSON. Only fields that cannot be set are removed.
 */
final class NdjsonFile implements InputFile {
  /** More than the service accepts, so that it is the service that refuses a long line. */
  private static final int LONGEST_LINE = 64 * 1024 * 1024;

  private static final byte[] NOTHING = {};

  private final Path path;
  private final long count;

  private NdjsonFile(Path path, long count) {
    this.path = path;
    this.count = count;
  }

  /**
   * Reads the file completely.
   *
   * @throws ClientException if it cannot be read
   */
  static NdjsonFile of(Path path) throws IOException {
    long count = 0;
    try (var reader = reader(path)) {
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        if (count == 0 && line.get().length > 0 && line.get()[0] == '[') {
          throw ClientException.notStarted(
              "The file %s begins with an array; write one object on each line instead."
                  .formatted(path));
        }
        count++;
      }
    } catch (IOException e) {
      throw ClientException.notStarted(
          "The file %s cannot be read (line %d: %s)."
              .formatted(path, count + 1, FileErrors.words(e)));
    }
    return new NdjsonFile(path, count);
  }

  @Override
  public String unit() {
    return "line";
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public Lines open() throws IOException {
    var reader = reader(path);
    return new Lines() {
      @Override
      public Optional<byte[]> next() throws IOException {
        return reader.next().map(NdjsonFile::sendable);
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  /** A line that only has a reason for the line below it is sent as a blank one. */
  private static byte[] sendable(byte[] line) {
    var json = Json.read(line).filter(JsonNode::isObject);
    if (json.isEmpty()) {
      return line;
    }
    var sendable = Fields.sendable(json.get());
    if (sendable.size() == json.get().size()) {
      return line;
    }
    boolean isReason =
        sendable.size() == 0 && Json.member(json.get(), Fields.REFUSED_CODE).isPresent();
    return isReason ? NOTHING : Json.write(sendable);
  }

  @Override
  public void copyRefused(Refusals refusals, OutputStream out) throws IOException {
    try (var reader = reader(path)) {
      long number = 0;
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        number++;
        var refusal = refusals.of(number);
        if (refusal.isPresent()) {
          write(line.get(), refusal.get(), out);
        }
      }
    }
  }

  /** A line that is no object cannot have a field, so its reason precedes it. */
  private static void write(byte[] line, Problem refusal, OutputStream out) throws IOException {
    var json = Json.read(line).filter(JsonNode::isObject);
    var reasons = new LinkedHashMap<String, JsonNode>();
    reasons.put(Fields.REFUSED_CODE, JsonNode.createStringNode(refusal.code()));
    reasons.put(Fields.REFUSED_REASON, JsonNode.createStringNode(refusal.reason()));
    if (json.isPresent()) {
      Map<String, JsonNode> all = new LinkedHashMap<>();
      json.get().entries().forEach(field -> all.put(field.getKey(), field.getValue()));
      all.putAll(reasons);
      out.write(Json.write(JsonNode.createObjectNode(all)));
    } else {
      out.write(Json.write(JsonNode.createObjectNode(reasons)));
      out.write('\n');
      out.write(line);
    }
    out.write('\n');
  }

  private static LineReader reader(Path path) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path));
    Csv.skipByteOrderMark(in);
    return new LineReader(in, LONGEST_LINE);
  }
}
