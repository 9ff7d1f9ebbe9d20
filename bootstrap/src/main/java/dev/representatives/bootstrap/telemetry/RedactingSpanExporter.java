package dev.representatives.bootstrap.telemetry;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/**
 * Lets out of a span what is known to hold nothing that callers have sent, and no statement that is
 * part of nothing: those of health checks and of the start.
 */
final class RedactingSpanExporter implements SpanExporter {
  private final SpanExporter exporter;

  RedactingSpanExporter(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    List<SpanData> discreet =
        spans.stream()
            .filter(RedactingSpanExporter::isPartOfSomething)
            .<SpanData>map(RedactedSpan::new)
            .toList();
    return discreet.isEmpty() ? CompletableResultCode.ofSuccess() : exporter.export(discreet);
  }

  private static boolean isPartOfSomething(SpanData span) {
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
