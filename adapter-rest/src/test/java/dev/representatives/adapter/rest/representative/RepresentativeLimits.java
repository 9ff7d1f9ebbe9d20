package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.validation.Location;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The limits of this room, for the comparison with the API description. */
public final class RepresentativeLimits {
  private static final int MANY = 10_000;

  private RepresentativeLimits() {}

  /** Maximum number of warnings in a response. */
  public static int warnings() {
    var fields = body();
    IntStream.range(0, MANY)
        .forEach(i -> fields.unknown(Location.BODY, "unknown_field_" + i, List.of("name")));
    return fields.warnings().size();
  }

  /** Maximum length of the pointer to an unknown field. */
  public static int pointer() {
    var fields = body();
    fields.unknown(Location.field("custom_fields"), "~".repeat(MANY), List.of());
    return fields.warnings().get(0).pointer().length();
  }

  private static JsonBody body() {
    return JsonBody.of("{}".getBytes(StandardCharsets.UTF_8), false);
  }

  /** The length of a time. */
  public static int timestamp() {
    return Responses.time(Instant.EPOCH).length();
  }
}
