package dev.representatives.bench.parts;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.load.Load;
import dev.representatives.bench.load.LoadGenerator;
import dev.representatives.bench.load.Requests;
import dev.representatives.bench.results.Scenario;
import dev.representatives.bench.subject.HttpSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Measures the product under three times the load that it can serve, and what one tenant notices of
 * another one with 200 callers.
 */
final class Overload {
  private static final int TIMES = 3;
  private static final int CALLERS = 600;
  private static final int NOISY_CALLERS = 200;
  private static final int QUIET_CALLERS = 4;
  private static final double QUIET_PER_SECOND = 50;
  private static final Duration SETTLED = Duration.ofSeconds(1);
  private static final int MOST_SECONDS = 15;
  private static final double NEARLY = 0.95;
  private static final String QUIET = "overload-quiet";

  private final Setup setup;
  private final Data data;

  Overload(Setup setup) {
    this.setup = setup;
    this.data = new Data(setup.options().representatives(), setup.options().seed());
  }

  void run() throws IOException, SQLException, InterruptedException {
    var product = LoadedProduct.start(setup, "overload", setup.options().heap(), data);
    try (var subject = product.subject()) {
      String quiet = setup.programs().createKey(setup.java(), product.database(), QUIET);
      subject.service().response(Requests.put("representatives/REP", quiet, "{}"));
      for (var scenario : new Scenario[] {Scenario.GET, Scenario.PUT}) {
        subject.load(scenario, setup.options().connections(), setup.options().warmUp());
        overload(subject, scenario);
      }
      byte[] get = Requests.get("representatives/REP", quiet);
      quiet(subject, "alone", get, Optional.empty());
      quiet(subject, "get", get, Optional.of(subject.requests(Scenario.GET)));
      quiet(subject, "put", get, Optional.of(subject.requests(Scenario.PUT)));
      quiet(subject, "row", get, Optional.of(new OneRow(subject.key())));
    }
  }

  private void overload(HttpSubject subject, Scenario scenario) throws IOException {
    var slice = setup.options().slice();
    for (int round = 0; round < setup.options().rounds(); round++) {
      double peak = subject.load(scenario, setup.options().connections(), slice).perSecond();
      Load over;
      try (var generator = new LoadGenerator(subject.service().port(), CALLERS)) {
        over = generator.runAt(TIMES * peak, subject.requests(scenario), slice);
      }
      int recovered = secondsUntilRecovered(subject, scenario, peak / 2);
      System.out.printf(
          "overload %s: peak %,.0f/s, then %,.0f/s, %d refused, p99 of these %.1f ms, recovered"
              + " after %d s, other errors %d %s%n",
          scenario.id(),
          peak,
          over.perSecond(),
          over.refused(),
          over.rareRefusalMillis(),
          recovered,
          over.errors() - over.refused(),
          over.firstError());
      String prefix = "overload " + scenario.id() + " ";
      setup.results().add(prefix + "peak", peak);
      setup.results().add(prefix + "goodput", over.perSecond());
      setup.results().add(prefix + "p99", over.rareMillis());
      setup.results().add(prefix + "refused", over.refused());
      setup.results().add(prefix + "refused p99", over.rareRefusalMillis());
      setup.results().add(prefix + "recovered", recovered);
      setup.results().add(prefix + "errors", over.errors() - over.refused());
    }
  }

  /** Half of the load it can serve is served without a refusal again. */
  private int secondsUntilRecovered(HttpSubject subject, Scenario scenario, double perSecond)
      throws IOException {
    for (int second = 1; second <= MOST_SECONDS; second++) {
      var load = subject.loadAt(perSecond, scenario, setup.options().connections(), SETTLED);
      if (load.errors() == 0 && load.perSecond() >= NEARLY * perSecond) {
        return second;
      }
    }
    return MOST_SECONDS + 1;
  }

  /** Reads at a low rate as one tenant while another one, if any, sends as much as it can. */
  private void quiet(HttpSubject subject, String name, byte[] get, Optional<Supplier<byte[]>> noise)
      throws IOException {
    var slice = setup.options().slice();
    int port = subject.service().port();
    for (int round = 0; round < setup.options().rounds(); round++) {
      var noisy =
          noise.map(
              requests ->
                  CompletableFuture.runAsync(() -> send(requests, port, slice.plus(SETTLED))));
      try (var generator = new LoadGenerator(port, QUIET_CALLERS)) {
        var load = generator.runAt(QUIET_PER_SECOND, () -> get, slice);
        System.out.printf(
            "quiet beside %s: median %.1f ms, p99 %.1f ms, errors %d %s%n",
            name, load.medianMillis(), load.rareMillis(), load.errors(), load.firstError());
        setup.results().add("overload quiet " + name + " median", load.medianMillis());
        setup.results().add("overload quiet " + name + " p99", load.rareMillis());
        setup.results().add("overload quiet " + name + " errors", load.errors());
      }
      noisy.ifPresent(CompletableFuture::join);
    }
  }

  private static void send(Supplier<byte[]> requests, int port, Duration duration) {
    try (var generator = new LoadGenerator(port, NOISY_CALLERS)) {
      generator.run(requests, duration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes one representative again and again. */
  private static final class OneRow implements Supplier<byte[]> {
    private final String key;
    private int change;

    OneRow(String key) {
      this.key = key;
    }

    @Override
    public byte[] get() {
      String body = "{\"title\":\"" + change++ + "\"}";
      return Requests.put("representatives/HOT", key, body);
    }
  }
}
