package dev.representatives.harness.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A response. */
public final class Answer {
  /** The media type of newline-delimited JSON. */
  public static final String NDJSON = "application/x-ndjson";

  private static final Set<String> BUSY = Set.of("STORE_BUSY", "OVERLOADED");

  private final String path;
  private final int status;
  private final Map<String, List<String>> headers;
  private final String body;

  /** Parsed once, since the description of the API and the test look at it many times. */
  private JsonNode json;

  /**
   * Creates a response.
   *
   * @param path the path of the request, with the query
   * @param headers by name in lower case
   */
  public Answer(String path, int status, Map<String, List<String>> headers, String body) {
    this.path = path;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public static Answer of(HttpResponse<byte[]> response, String path) {
    return of(path, response.statusCode(), response.headers().map(), response.body());
  }

  public static Answer of(String path, int status, Map<String, List<String>> headers, byte[] body) {
    var lowerCase = new TreeMap<String, List<String>>();
    headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), values));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return new Answer(path, status, lowerCase, text);
    } catch (CharacterCodingException e) {
      throw new AssertionError("the answer is not UTF-8", e);
    }
  }

  /** The path of the request, with the query. */
  public String path() {
    return path;
  }

  public int status() {
    return status;
  }

  /** By name in lower case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  public String body() {
    return body;
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  public String requiredHeader(String name) {
    return header(name).orElseThrow(() -> new AssertionError("no " + name + " in " + this));
  }

  public String etag() {
    return requiredHeader("ETag");
  }

  /** The body; an array if it is newline-delimited JSON. Copy it before you change it. */
  public synchronized JsonNode json() {
    if (json == null) {
      json = isLines() ? Json.parseLines(body) : Json.parse(body);
    }
    return json;
  }

  /** Whether the service had too much to do, which a test on a busy machine may meet. */
  public boolean isBusy() {
    return status == 503 && (body.isEmpty() || BUSY.contains(text("/code")));
  }

  /** Whether the body is newline-delimited JSON. */
  public boolean isLines() {
    return header("Content-Type").filter(NDJSON::equals).isPresent();
  }

  /** The part of the body at a JSON pointer. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text in the body at a JSON pointer; null if it is null. */
  public String text(String pointer) {
    return at(pointer).textValue();
  }

  /** The texts of an array in the body. */
  public List<String> texts(String pointer) {
    var texts = new ArrayList<String>();
    at(pointer).forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** The names of an object in the body. */
  public List<String> names(String pointer) {
    var names = new ArrayList<String>();
    at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  public Answer is(int expected) {
    assertThat(status).as("status of %s", this).isEqualTo(expected);
    return this;
  }

  public Answer isProblem(int expected, String code) {
    is(expected);
    assertThat(text("/code")).as("code of %s", this).isEqualTo(code);
    return this;
  }

  /** Checks that the request is refused, at least for this value in its body. */
  public Answer refuses(String pointer, String code) {
    return refuses("pointer", pointer, code);
  }

  /** Checks that the request is refused, at least for this value in its path or query. */
  public Answer refusesParameter(String name, String code) {
    return refuses("parameter", name, code);
  }

  private Answer refuses(String kind, String name, String code) {
    isProblem(422, "VALIDATION_FAILED");
    assertThat(at("/errors"))
        .as("errors of %s", this)
        .anySatisfy(
            error -> {
              assertThat(error.path(kind).textValue()).isEqualTo(name);
              assertThat(error.path("code").textValue()).isEqualTo(code);
              assertThat(error.path("detail").textValue()).isNotBlank();
            });
    return this;
  }

  @Override
  public String toString() {
    return status + " of " + path + " " + headers + " " + body;
  }
}
