package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.tenant.TenantId;
import java.util.Optional;

/** Lines of a bulk as a format reads them, for the tests of other rooms. */
public final class LineBodies {
  public static final TenantId TENANT = new TenantId(7);
  public static final RemovalLimit MAX_REMOVALS = new RemovalLimit(5);

  static final LineContext CONTEXT =
      new LineContext(TENANT, /* strict= */ false, Optional.of(MAX_REMOVALS));
  private static final LineContext STRICT =
      new LineContext(TENANT, /* strict= */ true, Optional.empty());

  private LineBodies() {}

  public static LineBody of(String json) {
    return of(json.getBytes(UTF_8));
  }

  public static LineBody of(byte[] json) {
    return new LineBody(JsonBody.of(json, CONTEXT.strict()), CONTEXT);
  }

  /** A line of a request that prefers strict handling. */
  public static LineBody strict(String json) {
    return new LineBody(JsonBody.of(json.getBytes(UTF_8), STRICT.strict()), STRICT);
  }
}
