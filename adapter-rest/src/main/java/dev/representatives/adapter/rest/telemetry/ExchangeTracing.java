package dev.representatives.adapter.rest.telemetry;

import dev.representatives.domain.access.Caller;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The span of a request, a child of the caller's (W3C Trace Context). It contains the route instead
 * of the path, and neither query, headers nor address of the caller, so none of them can leak.
 */
@Singleton
final class ExchangeTracing {
  static final String LOG_KEY = "trace_id";

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> TENANT =
      AttributeKey.stringKey("representatives.tenant");
  private static final AttributeKey<String> KEY = AttributeKey.stringKey("representatives.key_id");
  private static final AttributeKey<Boolean> DRY_RUN =
      AttributeKey.booleanKey("representatives.dry_run");
  private static final int SERVER_ERROR = 500;

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  ExchangeTracing(OpenTelemetry openTelemetry) {
    this.tracer = openTelemetry.getTracer("dev.representatives.adapter.rest");
    this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
  }

  /** Begins the span, and makes it current for all work of the request. */
  Span begin(HttpRequest<?> request, MutablePropagatedContext context) {
    String method = Exchange.method(request);
    String route = Exchange.route(request);
    var parent = propagator.extract(Context.root(), request, HeaderGetter.INSTANCE);
    var span =
        tracer
            .spanBuilder(method + " " + route)
            .setParent(parent)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(METHOD, method)
            .setAttribute(ROUTE, route)
            .startSpan();
    if (span.getSpanContext().isValid()) {
      context.add(new TraceContext(parent.with(span)));
      context.add(new LogContext(LOG_KEY, span.getSpanContext().getTraceId()));
    }
    return span;
  }

  static void end(Exchange exchange, int status, Optional<Caller> caller, boolean dryRun) {
    var span = exchange.span();
    span.setAttribute(STATUS, status);
    caller.ifPresent(
        c -> {
          span.setAttribute(TENANT, c.tenant().name().value());
          span.setAttribute(KEY, c.key().value());
        });
    if (dryRun) {
      span.setAttribute(DRY_RUN, true);
    }
    if (status >= SERVER_ERROR) {
      span.setAttribute(ERROR, String.valueOf(status));
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
