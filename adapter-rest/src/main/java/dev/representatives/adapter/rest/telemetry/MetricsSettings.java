package dev.representatives.adapter.rest.telemetry;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.util.List;

/**
 * How requests are measured.
 *
 * @param latencyBuckets the upper bounds by which their time is counted
 */
@ConfigurationProperties("representatives.metrics")
record MetricsSettings(List<Duration> latencyBuckets) {}
