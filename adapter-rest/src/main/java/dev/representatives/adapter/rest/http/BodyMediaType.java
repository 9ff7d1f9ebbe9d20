package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.HeaderList;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.List;

/** The media type of a body, which is never compressed. */
final class BodyMediaType {
  private BodyMediaType() {}

  /** Refuses a body of a media type that the method of the request does not accept. */
  static void requireJson(HttpRequest<?> request) {
    of(request, Unsupported.mediaTypesOf(request.getMethod()));
  }

  /**
   * Whether the body is JSON; refuses it if it is neither that nor of the other type.
   *
   * @param other the media type that the operation accepts as well
   */
  static boolean isJson(HttpRequest<?> request, String other) {
    return of(request, List.of(MediaType.APPLICATION_JSON, other))
        .equals(MediaType.APPLICATION_JSON);
  }

  private static String of(HttpRequest<?> request, List<String> accepted) {
    if (request.getHeaders().contains(HttpHeaders.CONTENT_RANGE)) {
      // RFC 9110, section 14.5: the part would replace the whole.
      throw new ProblemException(
          ProblemType.MALFORMED_HEADER,
          "Content-Range marks a part, but a body is accepted as a whole only; send all of it"
              + " without this header.");
    }
    var sent = request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE);
    var mediaType =
        sent.stream()
            .limit(sent.size() == 1 ? 1 : 0)
            .flatMap(field -> ContentType.parse(field).stream())
            .filter(ContentType::isUtf8)
            .map(ContentType::mediaType)
            .filter(accepted::contains)
            .findFirst();
    boolean isEncoded = isEncoded(request);
    if (mediaType.isEmpty() || isEncoded) {
      throw Unsupported.problem(request, accepted, mediaType.isPresent(), isEncoded);
    }
    return mediaType.get();
  }

  private static boolean isEncoded(HttpRequest<?> request) {
    return !HeaderList.elements(request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING)).stream()
        .allMatch("identity"::equalsIgnoreCase);
  }
}
