package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.connection.OpenConnections;
import dev.representatives.adapter.rest.ratelimit.RateLimits;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.BulkSink;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import io.micronaut.core.io.buffer.ReadBufferFactory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.body.stream.AvailableByteArrayBody;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

class BulkExchangeTest {
  private static final BulkSettings ONE = new BulkSettings(1, Duration.ofMinutes(10));
  private static final LineResult DONE =
      new LineResult.Done(WriteOutcome.CREATED, Optional.empty());

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void the_results_and_the_summary_are_sent() {
    var exchange = exchange(new Bulk(Optional.empty()));

    assertThat(text(begin(exchange))).contains("\"line\":1").contains("\"complete\":true");
  }

  @Test
  void an_error_before_the_first_result_fails_the_request() {
    var error = new StackOverflowError("of a test");
    var exchange =
        exchange(
            new WriteInBulk() {
              @Override
              public <L extends BulkLine> BulkSummary write(
                  Command command, BulkSource<L> source, BulkSink<L> sink) {
                throw error;
              }
            });

    assertThatThrownBy(() -> begin(exchange))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(error);
  }

  @Test
  void an_error_after_a_result_breaks_off_the_response() {
    var error = new OutOfMemoryError("of a test");
    var response = begin(exchange(new Bulk(Optional.of(error))));

    assertThatThrownBy(() -> text(response))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(error);
  }

  @Test
  void a_bulk_that_ended_with_an_error_makes_room_for_another_one() {
    var exchange = exchange(new Bulk(Optional.of(new AssertionError("of a test"))));

    for (int i = 0; i < 3; i++) {
      var response = beginWhenFree(exchange);
      assertThatThrownBy(() -> text(response)).hasCauseInstanceOf(AssertionError.class);
    }
  }

  private BulkExchange exchange(WriteInBulk bulk) {
    return new BulkExchange(
        bulk,
        ONE,
        OpenConnections.create(),
        RateLimits.none(),
        JsonMapper.createDefault(),
        threads);
  }

  private static HttpResponse<Publisher<byte[]>> begin(BulkExchange exchange) {
    var body = ReadBufferFactory.getJdkFactory().adapt("{}\n".getBytes(UTF_8));
    var request =
        Requests.withBody(
            new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/bulk/things"),
            AvailableByteArrayBody.create(body));
    return exchange.respond(
        Requests.with(request, "Content-Type", "application/x-ndjson"),
        new InMemoryUseCases().caller,
        new LineFormat(
            List.of("key"),
            /* refusesUnknownFields= */ false,
            line ->
                new BulkChange.Unreadable(Failure.of(FailureCode.STORE_BUSY, "not written here"))));
  }

  /** The place of the bulk before is free a little after its end. */
  private static HttpResponse<Publisher<byte[]>> beginWhenFree(BulkExchange exchange) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      try {
        return begin(exchange);
      } catch (FailureException busy) {
        if (System.nanoTime() > deadline) {
          throw busy;
        }
        Thread.onSpinWait();
      }
    }
  }

  private static String text(HttpResponse<Publisher<byte[]>> response) {
    var parts = Flux.from(response.body()).collectList().block();
    return parts.stream().map(part -> new String(part, UTF_8)).reduce("", String::concat);
  }

  /** Carries out all lines, and ends then. */
  private record Bulk(Optional<Error> end) implements WriteInBulk {
    @Override
    public <L extends BulkLine> BulkSummary write(
        Command command, BulkSource<L> source, BulkSink<L> sink) {
      for (var line = source.next(); line.isPresent(); line = source.next()) {
        sink.accept(line.get(), DONE);
      }
      end.ifPresent(
          error -> {
            throw error;
          });
      return new BulkSummary(1, 1, 0, 0, 0, 0, source.isComplete(), true);
    }
  }
}
