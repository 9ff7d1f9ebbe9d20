package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.ledger.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * POST with an idempotency key, which is repeated until there is a response, and DELETE of what was
 * created.
 */
final class Creations implements Workload {
  private static final String PREFIX = "created-";
  private static final String DELETED = "deleted";
  private static final int DELETIONS_OF_TEN = 3;

  private final Values values;
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<String> created = new ConcurrentLinkedQueue<>();

  Creations(Values values) {
    this.values = values;
  }

  @Override
  public void prepare(Api api) {
    // Each representative is created by the callers.
  }

  @Override
  public Attempt next(Random random) {
    String repeated = unanswered.poll();
    if (repeated != null) {
      return create(repeated);
    }
    String old = random.nextInt(10) < DELETIONS_OF_TEN ? created.poll() : null;
    return old == null ? create(values.next()) : delete(old);
  }

  private Attempt create(String value) {
    String path = Paths.representative(PREFIX + value);
    return new Attempt(
        "POST " + path,
        List.of(Map.of(PREFIX + value, StoredState.named(value))),
        (api, results) -> {
          var outcome = Outcome.UNKNOWN;
          try {
            outcome =
                results.endAll(
                    api.post(path)
                        .header("Idempotency-Key", value)
                        .json(Map.of("name", value))
                        .sendUnseen());
          } finally {
            (outcome == Outcome.ACKNOWLEDGED ? created : unanswered).add(value);
          }
        });
  }

  private static Attempt delete(String value) {
    String path = Paths.representative(PREFIX + value);
    return Attempt.single(
        "DELETE " + path, Map.of(PREFIX + value, DELETED), api -> api.delete(path));
  }

  @Override
  public void observe(StoredState stored, Map<String, String> registers) {
    for (var reference : stored.references()) {
      if (reference.startsWith(PREFIX)) {
        registers.put(reference, stored.name(reference));
      }
    }
    for (var reference : stored.deletions()) {
      registers.merge(reference, DELETED, (there, deleted) -> there + " and " + deleted);
    }
  }
}
