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
 * @param framing how it says where the body ends
 */
public record RawRequest(
    String method, String target, List<Field> fields, String octets, Framing framing) {
  /** Stands for the key of the caller, which no report shows. */
  public static final String KEY = "$KEY";

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
    header.append(framing.fields(body.length)).append("\r\n");
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.toString().replace(KEY, key).getBytes(ISO_8859_1));
    bytes.writeBytes(framing.sent(body));
    return bytes.toByteArray();
  }

  /** Whether the request has to be refused, and be the last one of its connection. */
  public boolean isBroken() {
    return framing.isBroken();
  }

  /** A request without a body. */
  static RawRequest get(String target) {
    return new RawRequest(
        "GET",
        target,
        List.of(new Field("Host", "localhost"), new Field("X-API-Key", KEY)),
        "",
        Framing.LENGTH);
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
