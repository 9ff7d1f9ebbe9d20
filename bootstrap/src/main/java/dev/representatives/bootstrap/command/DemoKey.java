package dev.representatives.bootstrap.command;

import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.tenant.TenantName;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URL;
import java.util.EnumSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates a key on the first start with the embedded database, so that new users can begin. */
@Singleton
final class DemoKey {
  private static final String FIRST_START =
      "This is the first start on the embedded database. A key of the tenant demo, shown this"
          + " once:";
  private static final String EMBEDDED = "jdbc:h2:";

  private static final Logger LOG = LoggerFactory.getLogger(DemoKey.class);

  private final AdministerApiKeys keys;
  private final boolean embedded;

  DemoKey(AdministerApiKeys keys, @Value("${datasources.default.url}") String jdbcUrl) {
    this.keys = keys;
    this.embedded = jdbcUrl.startsWith(EMBEDDED);
  }

  /** Creates a key if there is none, and shows it with instructions. */
  void offer(URL server) {
    if (!embedded) {
      return;
    }
    var order =
        new AdministerApiKeys.Command(
            new TenantName("demo"), Optional.empty(), EnumSet.allOf(Scope.class), Optional.empty());
    try {
      keys.createFirst(order, key -> show(server, key));
    } catch (OutputException e) {
      // The next start tries again. In this one, no message can be shown.
      LOG.debug("no key was created", e);
    }
  }

  private static void show(URL server, ApiKeyToken key) {
    Console.announce(FIRST_START + " " + key.reveal(), invitation(server, key.reveal()));
    if (System.err.checkError()) {
      throw new OutputException("Standard error cannot be written; no key was created.");
    }
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
