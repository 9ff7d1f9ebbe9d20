package dev.representatives.bootstrap.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span that keeps only the attributes in this list. Instrumentation adds the message of an
 * exception, and database messages quote values.
 */
final class RedactedSpan extends DelegatingSpanData {
  private static final Set<String> ALLOWED =
      Set.of(
          "db.collection.name",
          "db.name",
          "db.namespace",
          "db.operation",
          "db.operation.name",
          "db.query.summary",
          "db.query.text",
          "db.response.status_code",
          "db.sql.table",
          "db.statement",
          "db.system",
          "db.system.name",
          "error.type",
          "exception.type",
          "http.request.method",
          "http.response.status_code",
          "http.route",
          "representatives.code",
          "representatives.dry_run",
          "representatives.key_id",
          "representatives.outcome",
          "representatives.tenant",
          "server.address",
          "server.port");

  private final Attributes attributes;
  private final List<EventData> events;

  RedactedSpan(SpanData span) {
    super(span);
    this.attributes = allowed(span.getAttributes());
    this.events = span.getEvents().stream().map(RedactedSpan::allowed).toList();
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public StatusData getStatus() {
    return StatusData.create(super.getStatus().getStatusCode(), "");
  }

  private static EventData allowed(EventData event) {
    return EventData.create(event.getEpochNanos(), event.getName(), allowed(event.getAttributes()));
  }

  private static Attributes allowed(Attributes attributes) {
    return attributes.toBuilder().removeIf(RedactedSpan::isNotAllowed).build();
  }

  private static boolean isNotAllowed(AttributeKey<?> key) {
    return !ALLOWED.contains(key.getKey());
  }
}
