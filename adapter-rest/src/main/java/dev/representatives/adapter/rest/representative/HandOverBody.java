package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import java.util.List;

/** The body of a hand-over: {@code {"to": "REP-2", "links": true, "reports": true}}. */
record HandOverBody(Input<String> to, boolean links, boolean reports) {
  private static final String TO = "to";
  private static final String LINKS = "links";
  private static final String REPORTS = "reports";
  private static final List<String> FIELDS = List.of(TO, LINKS, REPORTS);

  /** Reads a body; null and absent are equivalent. */
  static HandOverBody read(JsonBody body) {
    var read = new HandOverBody(text(body), flag(body, LINKS), flag(body, REPORTS));
    body.allowOnly(FIELDS);
    return read;
  }

  private static Input<String> text(JsonBody body) {
    return body.field(TO).isEmpty() ? Input.absent() : body.text(TO);
  }

  private static boolean flag(JsonBody body, String field) {
    var value = body.field(field);
    if (value.isEmpty()) {
      return true;
    }
    if (!value.get().isBoolean()) {
      body.wrongType(Location.field(field), "a boolean", value.get());
      return true;
    }
    return value.get().getBooleanValue();
  }
}
