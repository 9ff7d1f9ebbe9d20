package dev.representatives.harness.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Receives traces like a collector (OTLP over HTTP, protobuf), and keeps them. */
public final class OtlpCollector implements AutoCloseable {
  private static final Duration LONGEST_EXPORT = Duration.ofSeconds(90);
  private static final int OK = 200;

  private final List<ExportTraceServiceRequest> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public OtlpCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** The settings that send the spans of a service here. */
  public Map<String, String> settings() {
    return Map.of(
        "OTEL_TRACES_EXPORTER", "otlp",
        "OTEL_EXPORTER_OTLP_ENDPOINT", endpoint(),
        "OTEL_BSP_SCHEDULE_DELAY", "100");
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All spans so far. */
  public List<Span> spans() {
    return received.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  /** Waits for a span that fulfils the condition; returns all spans of its trace. */
  public List<Span> await(String traceId, Predicate<Span> wanted) {
    long deadline = System.nanoTime() + LONGEST_EXPORT.toNanos();
    while (System.nanoTime() < deadline) {
      var spans = spans().stream().filter(span -> traceId.equals(traceId(span))).toList();
      if (spans.stream().anyMatch(wanted)) {
        return spans;
      }
      pause();
    }
    throw new AssertionError("no such span in trace " + traceId + " of " + spans());
  }

  /** Everything that has arrived, as text to search. */
  public String everything() {
    return received.toString();
  }

  static String traceId(Span span) {
    return HexFormat.of().formatHex(span.getTraceId().toByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
      exchange.sendResponseHeaders(OK, -1);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
