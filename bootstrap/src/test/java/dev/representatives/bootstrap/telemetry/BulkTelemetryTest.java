package dev.representatives.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BulkTelemetryTest {
  private static final BulkSummary SUMMARY = new BulkSummary(15, 1, 2, 3, 4, 5, true, true);

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final BulkTelemetry telemetry = new BulkTelemetry(registry, InstantSource.system());

  @Test
  void the_bulks_that_run_are_counted_until_they_end() {
    assertThat(running()).isZero();
    var one = telemetry.begin(command(WriteMode.COMMIT));
    var other = telemetry.begin(command(WriteMode.DRY_RUN));
    assertThat(running()).isEqualTo(2);
    one.end(SUMMARY);
    assertThat(running()).isEqualTo(1);
    other.end(SUMMARY);
    assertThat(running()).isZero();
  }

  @Test
  void the_lines_of_a_bulk_are_counted_by_outcome() {
    telemetry.begin(command(WriteMode.COMMIT)).end(SUMMARY);
    assertThat(lines("created")).isEqualTo(1);
    assertThat(lines("changed")).isEqualTo(2);
    assertThat(lines("unchanged")).isEqualTo(3);
    assertThat(lines("deleted")).isEqualTo(4);
    assertThat(lines("refused")).isEqualTo(5);
  }

  @Test
  void the_lines_of_a_dry_run_are_not_counted() {
    telemetry.begin(command(WriteMode.DRY_RUN)).end(SUMMARY);
    assertThat(registry.find("representatives.bulk.lines").counters()).isEmpty();
  }

  private double running() {
    return registry.get("representatives.bulk.running").gauge().value();
  }

  private double lines(String outcome) {
    return registry.get("representatives.bulk.lines").tag("outcome", outcome).counter().count();
  }

  private static WriteInBulk.Command command(WriteMode mode) {
    return new WriteInBulk.Command(new TenantId(7), false, mode);
  }
}
