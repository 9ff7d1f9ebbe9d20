package dev.representatives.adapter.rest.http;

import io.micronaut.http.HttpMethod;
import java.util.List;

/** What this room limits, for the comparison with the API description. */
public final class HttpLimits {
  private HttpLimits() {}

  /** Greatest length of a string of a body. */
  public static int string() {
    return JsonLimit.CONSTRAINTS.getMaxStringLength();
  }

  /** Greatest length of the name of a parameter in a problem: cut, with an ellipsis. */
  public static int parameter() {
    return QueryParameters.SHOWN_NAME + 1;
  }

  /** The media types of a body that the method accepts. */
  public static List<String> mediaTypesOf(HttpMethod method) {
    return Unsupported.mediaTypesOf(method);
  }
}
