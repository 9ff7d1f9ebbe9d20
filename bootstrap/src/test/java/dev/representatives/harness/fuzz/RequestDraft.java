package dev.representatives.harness.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.harness.fuzz.RawRequest.Field;
import java.util.ArrayList;
import java.util.List;

/** A request that is being put together, and broken. */
final class RequestDraft {
  String method;
  String path;
  final List<String> query = new ArrayList<>();
  final List<Field> fields = new ArrayList<>();
  byte[] body = new byte[0];
  Framing framing = Framing.LENGTH;

  void set(String name, String value) {
    remove(name);
    add(name, value);
  }

  void add(String name, String value) {
    fields.add(new Field(name, value));
  }

  void remove(String name) {
    fields.removeIf(field -> field.name().equalsIgnoreCase(name));
  }

  String text() {
    return new String(body, UTF_8);
  }

  void text(String text) {
    body = text.getBytes(UTF_8);
  }

  RawRequest request() {
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return new RawRequest(
        method, target, List.copyOf(fields), new String(body, ISO_8859_1), framing);
  }

  /** The bytes of UTF-8, each as one character. */
  static String octets(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
