package dev.representatives.adapter.rest.http;

import io.micronaut.http.HttpMethod;
import java.util.List;

/** The limits of this room, for the comparison with the API description. */
public final class HttpLimits {
  /** What a deletion can include. */
  public static final String CASCADED = QueryParameters.LINKS;

  private HttpLimits() {}

  /** Maximum length of a string in a body. */
  public static int string() {
    return JsonLimit.CONSTRAINTS.getMaxStringLength();
  }

  /** Maximum length of a parameter name in a problem; longer names are cut, with an ellipsis. */
  public static int parameter() {
    return QueryParameters.SHOWN_NAME + 1;
  }

  /** Maximum length of an idempotency key. */
  public static int idempotencyKey() {
    return RepeatableRequests.MAX_LENGTH;
  }

  /** The media types that the method accepts for a body. */
  public static List<String> mediaTypesOf(HttpMethod method) {
    return Unsupported.mediaTypesOf(method);
  }
}
