package dev.representatives.adapter.rest.http;

import dev.representatives.domain.validation.Location;
import io.micronaut.http.HttpMethod;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The limits of this room, for the comparison with the API description. */
public final class HttpLimits {
  /** What a deletion can include. */
  public static final String CASCADED = Parameters.LINKS;

  private static final int MANY = 10_000;

  private HttpLimits() {}

  /** Maximum length of a string in a body. */
  public static int string() {
    return JsonLimit.CONSTRAINTS.getMaxStringLength();
  }

  /** Maximum length of a parameter name in a problem; longer names are cut, with an ellipsis. */
  public static int parameter() {
    return Parameters.SHOWN_NAME + 1;
  }

  /** Maximum number of warnings in a response. */
  public static int warnings() {
    var fields = new UnknownFields();
    IntStream.range(0, MANY)
        .forEach(i -> fields.add(Location.BODY, "unknown_field_" + i, List.of("name")));
    return fields.asWarnings().size();
  }

  /** Maximum length of the pointer to an unknown field. */
  public static int pointer() {
    var fields = new UnknownFields();
    fields.add(Location.field("custom_fields"), "~".repeat(MANY), List.of());
    return fields.asWarnings().get(0).pointer().length();
  }

  /** The length of a time. */
  public static int timestamp() {
    return Timestamps.format(Instant.EPOCH).length();
  }

  /** The media types that the method accepts for a body. */
  public static List<String> mediaTypesOf(HttpMethod method) {
    return Unsupported.mediaTypesOf(method);
  }
}
