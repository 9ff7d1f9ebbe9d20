package dev.representatives.harness.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeMap;

/**
 * A request as it is sent. Each character of the target, the fields and the body is one byte.
 *
 * @param fields of the header, without those that frame the body
 * @param octets the body
 * @param chunked whether the body is sent in chunks, and not with its length
 */
public record RawRequest(
    String method, String target, List<Field> fields, String octets, boolean chunked) {
  /** Stands for the key of the caller, which no report shows. */
  public static final String KEY = "$KEY";

  private static final int CHUNK = 1_000;

  /** A line of the header. */
  public record Field(String name, String value) {}

  byte[] body() {
    return octets.getBytes(ISO_8859_1);
  }

  /** What goes over the connection. */
  public byte[] bytes(String key) {
    byte[] body = body();
    var header = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    fields.forEach(field -> header.append(field.name() + ": " + field.value() + "\r\n"));
    if (chunked) {
      header.append("Transfer-Encoding: chunked\r\n");
    } else if (body.length > 0) {
      header.append("Content-Length: " + body.length + "\r\n");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.append("\r\n").toString().replace(KEY, key).getBytes(ISO_8859_1));
    if (chunked) {
      for (int at = 0; at < body.length; at += CHUNK) {
        int size = Math.min(CHUNK, body.length - at);
        bytes.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(ISO_8859_1));
        bytes.write(body, at, size);
        bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
      }
      bytes.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
    } else {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }

  /** The values of a header field, by a name in any case. */
  public List<String> values(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /** The request with its response. */
  public Exchange answered(Answer answer) {
    var headers = new TreeMap<String, List<String>>();
    fields.forEach(field -> headers.put(field.name(), values(field.name())));
    return new Exchange(method, target, headers, this::body, answer);
  }

  /** A command that sends the request again, with the key in the variable KEY. */
  @Override
  public String toString() {
    var command = new StringBuilder();
    for (byte octet : bytes(KEY)) {
      char c = (char) (octet & 0xFF);
      switch (c) {
        case '\r' -> command.append("\\r");
        case '\n' -> command.append("\\n");
        case '\\', '"', '`', '$', '!' -> command.append(escaped(c));
        default -> command.append(c < ' ' || c > '~' ? escaped(c) : String.valueOf(c));
      }
    }
    String text = command.toString().replace(escaped('$') + KEY.substring(1), KEY);
    return "printf '%b' \"" + text + "\" | nc HOST PORT";
  }

  private static String escaped(char c) {
    return String.format("\\x%02x", (int) c);
  }
}
