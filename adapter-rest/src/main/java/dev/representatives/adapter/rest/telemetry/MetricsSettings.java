package dev.representatives.adapter.rest.telemetry;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;

/**
 * The settings of request metrics.
 *
 * @param latencyBuckets the upper bounds of the buckets of the latency histogram
 */
@ConfigurationProperties("representatives.metrics")
record MetricsSettings(List<@Positive Duration> latencyBuckets) {}
