package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.RowLock;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose writes of one tenant all wait for the same row. */
@OnEveryDatabase
class ConcurrencyLimitIT {
  private static final int WRITES = 4;
  private static final int OF_ONE_TENANT = 3;
  private static final int MAX_WAITING = 2;
  private static final int PROBES = 20;
  private static final String NOT_UTF_8 = "?x=%FF";

  @TempDir private static Path directory;

  private static Database database;
  private static ServiceProcess service;
  private static Api acme;
  private static Api other;

  @BeforeAll
  static void start() {
    database = MySqlProtocolServer.shared().createDatabase();
    Map<String, String> settings = new HashMap<>(ServiceProcess.settings(database));
    var commandLine = new ServiceCommand(directory, Map.copyOf(settings));
    settings.put("REPRESENTATIVES_CONCURRENCY_READS", "1");
    settings.put("REPRESENTATIVES_CONCURRENCY_WRITES", String.valueOf(WRITES));
    settings.put("REPRESENTATIVES_CONCURRENCY_MAX_WAITING", String.valueOf(MAX_WAITING));
    settings.put("REPRESENTATIVES_CONCURRENCY_LONGEST_WAIT", "300ms");
    service = ServiceProcess.start(directory, settings);
    acme = new Api(service.baseUrl(), Optional.of(commandLine.storeKey("acme")));
    other = new Api(service.baseUrl(), Optional.of(commandLine.storeKey("other")));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void more_writes_than_may_run_and_wait_are_refused_and_everybody_else_is_served() {
    int callers = OF_ONE_TENANT + MAX_WAITING + 3;
    String reference = new Given(acme).representative();

    List<Answer> answers = answersWhileLocked(reference, callers);

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(OF_ONE_TENANT);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(callers - OF_ONE_TENANT)
        .allSatisfy(ConcurrencyLimitIT::isRefused);
    assertThat(service.log()).doesNotContain("\tat ");
  }

  /** So few never exceed the number that may wait; the last one is refused since it waits long. */
  @Test
  void a_request_that_waits_too_long_is_refused() {
    String reference = new Given(acme).representative();

    List<Answer> answers = answersWhileLocked(reference, OF_ONE_TENANT + 1);

    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .singleElement()
        .satisfies(ConcurrencyLimitIT::isRefused);
  }

  @Test
  void a_place_is_free_again_after_any_response() {
    for (int i = 0; i < 2 * WRITES; i++) {
      acme.get(Paths.representative(Unique.reference())).send().is(404);
      acme.put(Paths.representative(Unique.reference())).json(List.of()).send().is(422);
    }

    String reference = new Given(acme).representative();
    acme.get(Paths.representative(reference)).send().is(200);
    Metrics.await(service, metrics -> metrics.value("representatives_requests_running") == 0);
  }

  /** What an earlier filter would refuse shows that a request was refused before the filters. */
  @Test
  void while_as_many_wait_as_may_only_more_of_their_tenant_are_refused_before_the_filters() {
    String reference = new Given(acme).representative();
    String path = Paths.representative(reference);
    var stranger = new Api(service.baseUrl(), Optional.of("rep_unknown"));
    int count = OF_ONE_TENANT + 2 * MAX_WAITING;
    var pool = Executors.newFixedThreadPool(count);
    var isOver = new AtomicBoolean();
    List<CompletableFuture<Void>> callers = List.of();
    try (var lock = RowLock.of(database, reference)) {
      callers =
          Stream.generate(() -> CompletableFuture.runAsync(() -> putUntil(isOver, path), pool))
              .limit(count)
              .toList();
      lock.awaitWaiting(OF_ONE_TENANT);

      isRefused(awaitRefusal(acme.put(path + NOT_UTF_8).json(Map.of())));
      for (int i = 0; i < PROBES; i++) {
        other.put(path).json(Map.of("name", Unique.key("name-"))).send();
        acme.put(path + "/unknown").json(Map.of()).send().is(404);
        stranger.put(path).json(Map.of()).send().is(401);
      }
    } finally {
      isOver.set(true);
      pool.shutdown();
    }
    callers.forEach(CompletableFuture::join);
    assertThat(service.log())
        .contains("PUT /api/v1/ingest/representatives/{reference} 503 0 ms tenant=acme");
  }

  private static void putUntil(AtomicBoolean isOver, String path) {
    while (!isOver.get()) {
      acme.put(path).json(Map.of("name", Unique.key("name-"))).sendUnchecked();
    }
  }

  /** Sends the request until it is refused because of the others, and not for its query. */
  private static Answer awaitRefusal(Api.Call call) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    var answer = call.sendUnchecked();
    while (answer.status() == 400) {
      assertThat(System.nanoTime()).as("no refusal before %s", answer).isLessThan(deadline);
      answer = call.sendUnchecked();
    }
    return answer;
  }

  /** Sends writes of one row until all that cannot run were refused, then frees the row. */
  private static List<Answer> answersWhileLocked(String reference, int count) {
    var refusals = new CountDownLatch(count - OF_ONE_TENANT);
    var callers = Executors.newFixedThreadPool(count);
    List<CompletableFuture<Answer>> answers;
    try (var lock = RowLock.of(database, reference)) {
      answers = Stream.generate(() -> answer(reference, refusals, callers)).limit(count).toList();
      assertThat(refusals.await(2, TimeUnit.MINUTES)).isTrue();
      lock.awaitWaiting(OF_ONE_TENANT);

      acme.get(Paths.representative(reference)).send().is(200);
      other.put(Paths.representative(reference)).json(Map.of("name", "Jane")).send().is(201);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    callers.shutdown();
    List<Answer> result = answers.stream().map(CompletableFuture::join).toList();
    Metrics.await(
        service,
        metrics ->
            metrics.value("representatives_requests_running") == 0
                && metrics.value("representatives_requests_waiting") == 0);
    return result;
  }

  private static CompletableFuture<Answer> answer(
      String reference, CountDownLatch refusals, ExecutorService callers) {
    return CompletableFuture.supplyAsync(
        () -> {
          var answer = putUntilNotLocked(reference);
          if (answer.status() != 200) {
            refusals.countDown();
          }
          return answer;
        },
        callers);
  }

  /** A caller whose wait for the row ends begins again. */
  private static Answer putUntilNotLocked(String reference) {
    Answer answer;
    do {
      // Only a change locks.
      var change = Map.of("name", Unique.key("name-"));
      answer = acme.put(Paths.representative(reference)).json(change).sendUnchecked();
    } while (answer.status() == 503 && answer.text("/code").equals("STORE_BUSY"));
    return answer;
  }

  private static void isRefused(Answer answer) {
    AnswerRules.checkForm(answer).isProblem(503, "OVERLOADED");
    assertThat(answer.requiredHeader("Retry-After")).matches("\\d+");
  }
}
