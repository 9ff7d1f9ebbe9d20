package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import java.util.Map;
import java.util.Random;

/**
 * Rows that callers write with certain operations, and the registers into which these rows fall.
 */
interface Workload {
  /** Creates the rows. */
  void prepare(Api api);

  /** Chooses the next request. */
  Attempt next(Random random);

  /** Adds the state of each register. */
  void observe(StoredState stored, Map<String, String> registers);
}
