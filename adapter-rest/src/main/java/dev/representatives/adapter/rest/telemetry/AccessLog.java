package dev.representatives.adapter.rest.telemetry;

import dev.representatives.domain.access.Caller;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs one line per request. In JSON its values are fields of their own. */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("dev.representatives.access");
  private static final String NOBODY = "-";

  private AccessLog() {}

  static void write(
      Exchange exchange, int status, Duration elapsed, Optional<Caller> caller, boolean dryRun) {
    String tenant = caller.map(c -> c.tenant().name().value()).orElse(NOBODY);
    String key = caller.map(c -> c.key().value()).orElse(NOBODY);
    var line = LOG.atInfo();
    if (dryRun) {
      line = line.addKeyValue("dry_run", true);
    }
    line.setMessage("{} {} {} {} ms tenant={} key={}" + (dryRun ? " dry_run=true" : ""))
        .addArgument(exchange.method())
        .addArgument(exchange.route())
        .addArgument(status)
        .addArgument(elapsed.toMillis())
        .addArgument(tenant)
        .addArgument(key)
        .addKeyValue("method", exchange.method())
        .addKeyValue("route", exchange.route())
        .addKeyValue("status", status)
        .addKeyValue("duration_ms", elapsed.toMillis())
        .addKeyValue("tenant", tenant)
        .addKeyValue("key_id", key)
        .log();
  }
}
