package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.ledger.Ledger;
import dev.representatives.harness.ledger.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Callers that send what the workloads choose, one request after another, with a ledger. */
final class Writers implements AutoCloseable {
  private final int count;
  private final List<Workload> workloads;
  private final Supplier<Api> api;
  private final Gate gate = new Gate();
  private final Responses responses = new Responses();
  private final ExecutorService threads;
  private volatile Ledger ledger;

  Writers(int count, List<Workload> workloads, Supplier<Api> api) {
    this.count = count;
    this.workloads = workloads;
    this.api = api;
    this.threads = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      var random = new Random(Effort.seed() + i);
      threads.execute(() -> write(random));
    }
  }

  /** Begins or continues. */
  void resume(Ledger next) {
    ledger = next;
    gate.open();
  }

  /** Ends all requests, and sends no more. */
  void pause() throws InterruptedException {
    gate.close(count);
  }

  Responses responses() {
    return responses;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void write(Random random) {
    try {
      while (true) {
        gate.pass();
        send(workloads.get(random.nextInt(workloads.size())).next(random));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Attempt attempt) {
    var intents =
        attempt.writes().stream().map(write -> ledger.intend(attempt.what(), write)).toList();
    var results = new Results(ledger, intents, responses);
    long start = System.nanoTime();
    try {
      attempt.sending().send(api.get(), results);
      results.endRest(Outcome.UNKNOWN, "no result");
    } catch (ConnectException e) {
      responses.withoutResponse(e);
      results.endRest(Outcome.REFUSED, e.toString());
    } catch (IOException e) {
      responses.withoutResponse(e);
      results.endRest(Outcome.UNKNOWN, e.toString());
    } catch (RuntimeException | AssertionError e) {
      responses.failed(e);
      results.endRest(Outcome.UNKNOWN, e.toString());
    }
    if (!attempt.isBulk()) {
      responses.took(Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
