package dev.representatives.bootstrap;

import dev.representatives.domain.access.Scope;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.tenant.TenantName;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URL;
import java.util.EnumSet;
import java.util.Optional;

/** Lets a newcomer begin at once: the first start on the embedded database makes a key. */
@Singleton
final class DemoKey {
  private static final String FIRST_START =
      "This is the first start on the embedded database. A key of the tenant demo, shown this"
          + " once:";
  private static final String EMBEDDED = "jdbc:h2:";

  private final AdministerApiKeys keys;
  private final boolean embedded;

  DemoKey(AdministerApiKeys keys, @Value("${datasources.default.url}") String jdbcUrl) {
    this.keys = keys;
    this.embedded = jdbcUrl.startsWith(EMBEDDED);
  }

  /** Shows a key, and what to do with it, if there was none at all. */
  void offer(URL server) {
    if (!embedded) {
      return;
    }
    keys.createFirst(
            new AdministerApiKeys.Command(
                new TenantName("demo"),
                Optional.empty(),
                EnumSet.allOf(Scope.class),
                Optional.empty()))
        .ifPresent(
            key ->
                StandardError.announce(
                    FIRST_START + " " + key.reveal(), invitation(server, key.reveal())));
  }

  private static String invitation(URL server, String key) {
    return """

        %s

          %s

        Try it:

          curl -X POST %s/api/v1/ingest/representatives/REP-001 \\
            -H "X-API-Key: %s" \\
            -H "Content-Type: application/json" \\
            -d '{"name": "Jane Smith", "email": "jsmith@yourcompany.com", "title": "Account Manager"}'

        """
        .formatted(FIRST_START, key, server, key);
  }
}
