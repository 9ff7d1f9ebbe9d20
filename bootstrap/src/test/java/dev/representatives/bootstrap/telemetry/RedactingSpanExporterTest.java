package dev.representatives.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactingSpanExporterTest {
  private final List<SpanData> exported = new ArrayList<>();
  private final Tracer tracer =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(new RedactingSpanExporter(keeping())))
          .build()
          .get("test");

  @Test
  void listed_attributes_are_let_out_and_no_other() {
    tracer
        .spanBuilder("x")
        .setAttribute("http.route", "/x/{y}")
        .setAttribute("url.path", "/x/Jane")
        .startSpan()
        .end();

    assertThat(exported).hasSize(1);
    assertThat(exported.get(0).getAttributes().asMap())
        .containsOnlyKeys(AttributeKey.stringKey("http.route"));
    assertThat(exported.get(0).getTotalAttributeCount()).isEqualTo(1);
  }

  @Test
  void of_an_exception_the_type_is_let_out() {
    var span = tracer.spanBuilder("x").startSpan();
    span.recordException(new IllegalStateException("Jane"));
    span.setStatus(StatusCode.ERROR, "Jane");
    span.end();

    var event = exported.get(0).getEvents().get(0);
    assertThat(event.getAttributes().asMap())
        .containsOnlyKeys(AttributeKey.stringKey("exception.type"));
    assertThat(exported.get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(exported.get(0).getStatus().getDescription()).isEmpty();
  }

  @Test
  void a_statement_without_a_request_is_kept_back() {
    tracer.spanBuilder("SELECT").setSpanKind(SpanKind.CLIENT).startSpan().end();

    assertThat(exported).isEmpty();
  }

  private SpanExporter keeping() {
    return new SpanExporter() {
      @Override
      public CompletableResultCode export(Collection<SpanData> spans) {
        exported.addAll(spans);
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
      }
    };
  }
}
