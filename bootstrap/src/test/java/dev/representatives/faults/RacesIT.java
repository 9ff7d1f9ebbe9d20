package dev.representatives.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that begin together, at two instances of the service on one database. */
class RacesIT {
  private static final int CALLERS = 8;
  private static final String SUPERVISOR = "supervisor_representative_reference";

  @TempDir private static Path directory;

  private static LocalServer server;
  private static Database database;
  private static ServiceProcess one;
  private static ServiceProcess other;
  private static String key;
  private static ExecutorService callers;

  @BeforeAll
  static void start() {
    server = LocalServer.startDurable();
    database = server.createDatabase();
    var settings = ServiceProcess.settings(database);
    key = new ServiceCommand(directory, settings).createKey("acme");
    one = ServiceProcess.start(directory, settings);
    other = ServiceProcess.start(directory, settings);
    callers = Executors.newFixedThreadPool(CALLERS);
  }

  @AfterEach
  void totalsAreExact() throws SQLException {
    try (var connection = Sql.connect(database)) {
      StoredState.requireExactTotals(connection);
    }
  }

  @AfterAll
  static void stop() {
    callers.shutdownNow();
    one.close();
    other.close();
    server.close();
  }

  @Test
  void of_posts_of_one_reference_exactly_one_creates() {
    for (int i = 0; i < Effort.CREATIONS.value(); i++) {
      String path = Paths.representative(Unique.reference());
      var answers =
          together(caller -> api(caller).post(path).json(Map.of("name", "Jane " + caller)));

      assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, CALLERS - 1L));
      var created = answers.stream().filter(answer -> answer.status() == 201).toList().get(0);
      assertThat(api(0).get(path).send().json()).isEqualTo(created.json());
    }
  }

  @Test
  void of_changes_with_the_known_state_none_is_lost() {
    String path = Paths.representative(new Given(api(0)).representative(Map.of("title", "0")));
    int each = Effort.CHANGES.value() / CALLERS;

    inParallel(
        IntStream.range(0, CALLERS)
            .<Callable<Integer>>mapToObj(caller -> () -> increment(api(caller), path, each))
            .toList());

    assertThat(api(0).get(path).send().text("/title")).isEqualTo("" + each * CALLERS);
  }

  @Test
  void a_ring_of_supervisors_never_closes() {
    for (int i = 0; i < Effort.RACES.value(); i++) {
      var ring = Names.numbered(Unique.reference() + "-", CALLERS);
      Names.createRepresentatives(api(0), ring);

      var answers =
          together(
              caller ->
                  api(caller)
                      .patch(Paths.representative(ring.get(caller)))
                      .json(Map.of(SUPERVISOR, ring.get((caller + 1) % CALLERS))));

      assertThat(statuses(answers)).isEqualTo(Map.of(200, CALLERS - 1L, 422, 1L));
      ring.forEach(RacesIT::hasATop);
    }
  }

  @Test
  void a_link_and_the_deletion_of_its_account_never_both_succeed() {
    for (int i = 0; i < Effort.RACES.value(); i++) {
      var given = new Given(api(0));
      String reference = given.representative();
      String account = given.account();
      String link = Paths.accountOf(reference, account);

      var answers = together(List.of(api(0).put(link), api(1).delete(Paths.account(account))));

      boolean linked = answers.get(0).status() == 200;
      assertThat(answers.get(0).status()).isEqualTo(linked ? 200 : 404);
      assertThat(answers.get(1).status()).isEqualTo(linked ? 409 : 204);
      assertThat(accountsOf(reference)).isEqualTo(linked ? List.of(account) : List.of());
    }
  }

  @Test
  void a_link_and_the_deletion_of_its_account_with_the_links_keep_the_totals() {
    for (int i = 0; i < Effort.RACES.value(); i++) {
      var given = new Given(api(0));
      String reference = given.representative();
      String account = given.account();
      given.linkedAccount(reference, given.account());
      given.linkedAccount(given.representative(), account);
      String link = Paths.accountOf(reference, account);
      String deletion = Paths.account(account) + "?cascade=links";

      var answers = together(List.of(api(0).put(link), api(1).delete(deletion)));

      assertThat(answers.get(0).status()).isIn(200, 404);
      answers.get(1).is(204);
      assertThat(accountsOf(reference)).hasSize(1).doesNotContain(account);
    }
  }

  @Test
  void a_deletion_with_the_links_leaves_none() {
    for (int i = 0; i < Effort.RACES.value(); i++) {
      var given = new Given(api(0));
      String reference = given.representative();
      String account = given.account();
      String link = Paths.accountOf(reference, account);
      String deletion = Paths.representative(reference) + "?cascade=links";

      var answers = together(List.of(api(0).put(link), api(1).delete(deletion)));

      assertThat(answers.get(0).status()).isIn(200, 404);
      answers.get(1).is(204);
      api(0).get(Paths.representative(reference)).send().is(404);
      api(1).delete(Paths.account(account)).send().is(204);
    }
  }

  @Test
  void a_hand_over_loses_no_concurrent_link() {
    for (int i = 0; i < Effort.RACES.value(); i++) {
      var given = new Given(api(0));
      String leaver = given.representative();
      String successor = given.representative();
      String old = given.account();
      String fresh = given.account();
      given.linkedAccount(leaver, old);

      together(
              List.of(
                  api(0)
                      .post(Paths.representative(leaver) + "/hand-over")
                      .json(Map.of("to", successor)),
                  api(1).put(Paths.accountOf(leaver, fresh))))
          .forEach(answer -> answer.is(200));

      assertThat(accountsOf(successor)).contains(old);
      assertThat(accountsOf(leaver)).doesNotContain(old);
      assertThat(List.of(accountsOf(leaver).contains(fresh), accountsOf(successor).contains(fresh)))
          .as("a link that is at one of the two")
          .containsExactlyInAnyOrder(true, false);
    }
  }

  /** Alternates between the instances. */
  private static Api api(int caller) {
    var service = caller % 2 == 0 ? one : other;
    return new Api(service.baseUrl(), Optional.of(key));
  }

  private static List<Answer> together(IntFunction<Api.Call> calls) {
    return together(IntStream.range(0, CALLERS).mapToObj(calls).toList());
  }

  /** Sends the requests when all callers are ready to. */
  private static List<Answer> together(List<Api.Call> calls) {
    var barrier = new CyclicBarrier(calls.size());
    return inParallel(
        calls.stream()
            .<Callable<Answer>>map(
                call ->
                    () -> {
                      barrier.await();
                      return call.sendAsync().join();
                    })
            .toList());
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) {
    try {
      var results = new ArrayList<T>();
      for (var future : callers.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Adds 1 several times, each time from the state that it has read. */
  private static int increment(Api api, String path, int times) {
    int done = 0;
    while (done < times) {
      var read = api.get(path).send().is(200);
      int next = Integer.parseInt(read.text("/title")) + 1;
      var answer =
          api.patch(path)
              .header("If-Match", read.etag())
              .json(Map.of("title", "" + next))
              .sendUnchecked();
      assertThat(answer.status()).as("%s", answer).isIn(200, 412, 503);
      if (answer.status() == 200) {
        done++;
      } else if (answer.status() == 503) {
        assertThat(answer.text("/code")).isEqualTo("STORE_BUSY");
      }
    }
    return done;
  }

  private static Map<Integer, Long> statuses(List<Answer> answers) {
    return answers.stream().collect(groupingBy(Answer::status, counting()));
  }

  private static List<String> accountsOf(String reference) {
    return api(0).get(Paths.accountsOf(reference)).send().texts("/data");
  }

  private static void hasATop(String reference) {
    var chain = api(0).get(Paths.supervisorsOf(reference)).send().is(200);
    var top = chain.at("/data").path(chain.at("/data").size() - 1).path("reference").asText();
    String last = top.isEmpty() ? reference : top;
    assertThat(api(0).get(Paths.representative(last)).send().text("/" + SUPERVISOR)).isNull();
  }
}
