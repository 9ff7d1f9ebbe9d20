package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.connection.Connections;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.adapter.rest.ratelimit.RateLimit;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.validation.Violations;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Runs a bulk beside its response: one thread reads the body, calls the use case and adds the
 * results, another one sends them.
 */
@Singleton
public final class BulkExchange {
  static final String ATOMIC = "atomic";
  private static final int RESULTS_IN_MEMORY = 1024 * 1024;
  private static final String NO_END = "The connection ended before the body.";
  private static final Logger LOG = LoggerFactory.getLogger(BulkExchange.class);

  private final WriteInBulk writeInBulk;
  private final BulkSettings settings;
  private final Connections connections;
  private final RateLimit rateLimit;
  private final JsonMapper mapper;
  private final ExecutorService executor;
  private final Semaphore free;

  BulkExchange(
      WriteInBulk writeInBulk,
      BulkSettings settings,
      Connections connections,
      RateLimit rateLimit,
      JsonMapper mapper,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.writeInBulk = writeInBulk;
    this.settings = settings;
    this.connections = connections;
    this.rateLimit = rateLimit;
    this.mapper = mapper;
    this.executor = executor;
    this.free = new Semaphore(settings.maxRunning());
  }

  /**
   * Begins a bulk, and responds as soon as its first result is known.
   *
   * @param parameters those of the query that only bulks with such lines have
   */
  public HttpResponse<Publisher<byte[]>> respond(
      HttpRequest<?> request, Caller caller, LineFormat format, String... parameters) {
    boolean isArray = JsonBody.isDeclared(request, ApiPaths.NDJSON);
    var findings = new Violations();
    var allowed = Stream.concat(Stream.of(ATOMIC), Stream.of(parameters));
    var mode = Parameters.writeMode(request, findings, allowed.toArray(String[]::new));
    var command =
        new WriteInBulk.Command(
            caller.tenant().id(), Parameters.flag(request, ATOMIC, findings), mode);
    var maxRemovals =
        Parameters.integer(request, Parameters.MAX_REMOVALS, findings, RemovalLimit::new);
    var condition = RequestHeaders.precondition(request);
    FailureException.throwIfAny(findings);
    if (!free.tryAcquire()) {
      throw new FailureException(
          Failure.of(
              FailureCode.STORE_BUSY,
              "Already %d bulk requests run; nothing was written, try again."
                  .formatted(settings.maxRunning())));
    }
    var context = new LineContext(command.tenant(), RequestHeaders.isStrict(request), maxRemovals);
    var results = new ResultBuffer(RESULTS_IN_MEMORY);
    boolean begun = false;
    try {
      connections.beginStreaming(request);
      executor.execute(
          PropagatedContext.getOrEmpty()
              .wrap(
                  () ->
                      run(request, caller, format, condition, command, context, isArray, results)));
      begun = true;
    } finally {
      if (!begun) {
        free.release();
      }
    }
    results.awaitFirst();
    return response(request, format, results);
  }

  private HttpResponse<Publisher<byte[]>> response(
      HttpRequest<?> request, LineFormat format, ResultBuffer results) {
    MutableHttpResponse<Publisher<byte[]>> response =
        HttpResponse.<Publisher<byte[]>>ok(published(results)).contentType(ApiPaths.NDJSON);
    return format.refusesUnknownFields()
        ? Responses.allApplied(request, response)
        : Responses.minimalApplied(request, response);
  }

  private Flux<byte[]> published(ResultBuffer results) {
    return Flux.<byte[]>generate(sink -> results.take().ifPresentOrElse(sink::next, sink::complete))
        .doOnCancel(results::abandon)
        .subscribeOn(Schedulers.fromExecutorService(executor));
  }

  private void run(
      HttpRequest<?> request,
      Caller caller,
      LineFormat format,
      Precondition condition,
      WriteInBulk.Command command,
      LineContext context,
      boolean isArray,
      ResultBuffer results) {
    var sink =
        new ResultLines(request, format.keys(), RequestHeaders.isMinimal(request), mapper, results);
    try (var body = new ArrivingBody(settings.progressTimeout(), connections::isDraining)) {
      ((ServerHttpRequest<?>) request).byteBody().toReadBufferPublisher().subscribe(body);
      var lines = isArray ? LinesOfArray.read(body) : new LinesOfText(body);
      condition.check(CurrentState.UNTAGGED);
      var source =
          new RequestedLines(
              lines,
              format,
              context,
              new QuotaPace(rateLimit, caller.key(), connections::isDraining));
      var summary = writeInBulk.write(command, source, sink);
      sink.end(summary, command.atomic());
    } catch (BrokenExchangeException e) {
      // The client has failed, and not the service.
      LOG.debug("the client is gone", e);
      results.fail(ProblemException.ofArrival(ProblemType.MALFORMED_REQUEST, NO_END));
    } catch (RuntimeException | Error e) {
      // Without an end, the client would wait for more results.
      results.fail(e);
    } finally {
      if (!results.awaitTaken(settings.progressTimeout())) {
        LOG.debug("the client has stopped to read the results");
        connections.abort(request);
      }
      free.release();
    }
  }
}
