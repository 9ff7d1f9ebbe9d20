package dev.representatives.bootstrap.telemetry;

import dev.representatives.application.bulk.BulkObserver;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the bulks that run and the lines of those that are kept, and logs one line per bulk. In
 * JSON its values are fields of their own.
 */
@Singleton
final class BulkTelemetry implements BulkObserver {
  private static final Logger LOG = LoggerFactory.getLogger("dev.representatives.bulk");
  private static final String RUNNING = "representatives.bulk.running";
  private static final String LINES = "representatives.bulk.lines";

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final AtomicInteger running;

  BulkTelemetry(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.running = registry.gauge(RUNNING, new AtomicInteger());
  }

  @Override
  public Running begin(WriteInBulk.Command command) {
    var begun = clock.instant();
    running.incrementAndGet();
    return summary -> {
      running.decrementAndGet();
      if (command.mode() == WriteMode.COMMIT) {
        count(summary);
      }
      log(command, summary, Duration.between(begun, clock.instant()));
    };
  }

  private void count(BulkSummary summary) {
    count("created", summary.created());
    count("changed", summary.changed());
    count("unchanged", summary.unchanged());
    count("deleted", summary.deleted());
    count("refused", summary.refused());
  }

  private void count(String outcome, long lines) {
    registry.counter(LINES, "outcome", outcome).increment((double) lines);
  }

  private static void log(WriteInBulk.Command command, BulkSummary summary, Duration elapsed) {
    boolean dryRun = command.mode() == WriteMode.DRY_RUN;
    LOG.atInfo()
        .setMessage(
            "bulk of {} lines: {} created, {} changed, {} unchanged, {} deleted, {} refused; {} ms"
                + " complete={} committed={} atomic={} dry_run={} tenant_id={}")
        .addArgument(summary.lines())
        .addArgument(summary.created())
        .addArgument(summary.changed())
        .addArgument(summary.unchanged())
        .addArgument(summary.deleted())
        .addArgument(summary.refused())
        .addArgument(elapsed.toMillis())
        .addArgument(summary.complete())
        .addArgument(summary.committed())
        .addArgument(command.atomic())
        .addArgument(dryRun)
        .addArgument(command.tenant().value())
        .addKeyValue("lines", summary.lines())
        .addKeyValue("created", summary.created())
        .addKeyValue("changed", summary.changed())
        .addKeyValue("unchanged", summary.unchanged())
        .addKeyValue("deleted", summary.deleted())
        .addKeyValue("refused", summary.refused())
        .addKeyValue("duration_ms", elapsed.toMillis())
        .addKeyValue("complete", summary.complete())
        .addKeyValue("committed", summary.committed())
        .addKeyValue("atomic", command.atomic())
        .addKeyValue("dry_run", dryRun)
        .addKeyValue("tenant_id", command.tenant().value())
        .log();
  }
}
