package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.harness.description.DescribedOperation;
import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.fuzz.FuzzClient;
import dev.representatives.harness.fuzz.FuzzRun;
import dev.representatives.harness.fuzz.PlantedFault;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Requests made from the API description, valid and broken: none is answered by an error. */
class FuzzScenarios extends Scenarios {
  /** A run of more requests finds more. */
  private static final int REQUESTS =
      Integer.getInteger("representatives-test.fuzz-requests", 3_000);

  /** The build always sends the same requests; another seed finds more. */
  private static final long SEED = 20_261_127;

  /** After so many requests, a new tenant and a new seed keep the data small. */
  private static final int ROUND = 20_000;

  /** With {@link #SEED}, each planted fault shows itself earlier. */
  private static final int REQUESTS_TO_A_FAULT = 1_000;

  private DescriptionRules rules;

  @BeforeEach
  void readTheDescription() {
    rules = DescriptionRules.of(deployment().baseUrl()).orElseThrow();
  }

  @Test
  void no_request_is_answered_by_an_error_or_by_what_is_not_described(TestReporter reporter) {
    long seed = Long.getLong("seed", SEED);
    reporter.publishEntry("seed", "-Dseed=" + seed);
    var answers = new TreeMap<String, Integer>();
    var called = new TreeSet<String>();
    var never = new TreeSet<>(operations());
    int read = 0;
    for (int sent = 0; sent < REQUESTS; sent += ROUND) {
      try (var client = newTenant()) {
        var run = new FuzzRun(rules, client);
        run.send(seed, Math.min(ROUND, REQUESTS - sent));
        run.answers().forEach((status, count) -> answers.merge(status, count, Integer::sum));
        called.addAll(run.called());
        never.removeAll(run.succeeded());
        read += run.read();
      }
      seed++;
    }
    reporter.publishEntry("responses by status", answers.toString());
    reporter.publishEntry("resources read again", "" + read);
    reporter.publishEntry("operations that never succeeded", never.toString());

    assertThat(called).containsAll(operations());
  }

  @Test
  void each_planted_fault_is_reported() {
    try (var client = newTenant()) {
      for (var fault : PlantedFault.values()) {
        assertThatExceptionOfType(AssertionError.class)
            .as("%s", fault)
            .isThrownBy(() -> new FuzzRun(rules, fault.in(client)).send(SEED, REQUESTS_TO_A_FAULT))
            .withMessageStartingWith("fails with -Dseed=" + SEED + ", at request ")
            .withMessageContaining(fault.report());
      }
    }
  }

  private List<String> operations() {
    return rules.document().operations().stream().map(DescribedOperation::id).toList();
  }

  private FuzzClient newTenant() {
    return new FuzzClient(
        deployment().baseUrl(), deployment().commandLine().storeKey(Unique.tenant()));
  }
}
