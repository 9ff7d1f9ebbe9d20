package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.RefusalListener;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import org.slf4j.MDC;

/**
 * Records one span, one measurement and one log line per request. Requests of operators, which
 * arrive every few seconds, are not observed.
 */
@Singleton
final class ExchangeObserver implements RefusalListener {
  private final ExchangeTracing tracing;
  private final ExchangeMetrics metrics;

  ExchangeObserver(ExchangeTracing tracing, ExchangeMetrics metrics) {
    this.tracing = tracing;
    this.metrics = metrics;
  }

  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    if (!SentRequest.isOfOperator(request)) {
      SentRequest.arrive(request);
      Exchange.of(request, tracing.begin(request, context)).begin(request);
    }
  }

  void end(HttpRequest<?> request, int status) {
    Exchange.of(request).ifPresent(exchange -> end(exchange, request, status));
  }

  @Override
  public void refused(HttpRequest<?> request, MutableHttpResponse<?> response) {
    endUnlessBegun(request, response.code());
  }

  /** Records a request to which the server responds before any filter; has no span. */
  @SuppressWarnings("try") // A scope is there to be closed.
  void endUnlessBegun(HttpRequest<?> request, int status) {
    if (Exchange.of(request).isEmpty() && !SentRequest.isOfOperator(request)) {
      try (var requestId = MDC.putCloseable(RequestIdFilter.LOG_KEY, SentRequest.id(request))) {
        end(Exchange.of(request, Span.getInvalid()), request, status);
      }
    }
  }

  private void end(Exchange exchange, HttpRequest<?> request, int status) {
    var elapsed = exchange.elapsed();
    var caller = SentRequest.caller(request);
    metrics.record(exchange, status, elapsed);
    boolean dryRun = SentRequest.isDryRun(request);
    AccessLog.write(exchange, status, elapsed, caller, dryRun);
    ExchangeTracing.end(exchange, status, caller, dryRun);
  }
}
