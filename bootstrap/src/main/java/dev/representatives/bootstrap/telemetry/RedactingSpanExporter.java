package dev.representatives.bootstrap.telemetry;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/**
 * Exports only those parts of a span that never contain data from callers. Statements outside a
 * request, such as those of health checks and of the startup, are not exported.
 */
final class RedactingSpanExporter implements SpanExporter {
  private final SpanExporter exporter;

  RedactingSpanExporter(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    List<SpanData> redacted =
        spans.stream()
            .filter(RedactingSpanExporter::hasRequest)
            .<SpanData>map(RedactedSpan::new)
            .toList();
    return redacted.isEmpty() ? CompletableResultCode.ofSuccess() : exporter.export(redacted);
  }

  private static boolean hasRequest(SpanData span) {
    return span.getKind() != SpanKind.CLIENT || span.getParentSpanContext().isValid();
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
