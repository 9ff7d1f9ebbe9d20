package dev.representatives.adapter.rest.idempotency;

import dev.representatives.adapter.rest.ApiHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A response as text: the status, the header fields of the operation, and the body. */
final class KeptHttpResponse {
  private static final List<String> HEADERS =
      List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, ApiHeaders.PREFERENCE_APPLIED);
  private static final String END_OF_HEADERS = "\n\n";
  private static final String END_OF_NAME = ": ";

  private KeptHttpResponse() {}

  static String write(MutableHttpResponse<?> response, JsonMapper json) {
    var text = new StringBuilder().append(response.code());
    for (var name : HEADERS) {
      Optional.ofNullable(response.getHeaders().get(name))
          .ifPresent(value -> text.append('\n').append(name).append(END_OF_NAME).append(value));
    }
    try {
      return text.append(END_OF_HEADERS)
          .append(json.writeValueAsString(response.body()))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MutableHttpResponse<byte[]> read(String text) {
    int end = text.indexOf(END_OF_HEADERS);
    var head = text.substring(0, end).lines().toList();
    byte[] body = text.substring(end + END_OF_HEADERS.length()).getBytes(StandardCharsets.UTF_8);
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(Integer.parseInt(head.get(0)))).body(body);
    for (var line : head.subList(1, head.size())) {
      int colon = line.indexOf(END_OF_NAME);
      response.header(line.substring(0, colon), line.substring(colon + END_OF_NAME.length()));
    }
    return response;
  }
}
