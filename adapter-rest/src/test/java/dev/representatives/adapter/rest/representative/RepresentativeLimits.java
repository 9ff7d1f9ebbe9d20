package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.adapter.rest.http.UnknownFields;
import dev.representatives.domain.validation.Location;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The limits of this room, for the comparison with the API description. */
public final class RepresentativeLimits {
  private static final int MANY = 10_000;

  private RepresentativeLimits() {}

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
    return Responses.time(Instant.EPOCH).length();
  }
}
