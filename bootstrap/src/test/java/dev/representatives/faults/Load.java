package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.ledger.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes of every kind, and the comparison of the ledger with the database after each round. */
final class Load implements AutoCloseable {
  private static final int ATTEMPTS = 20;

  private final Supplier<Database> database;
  private final Path folder;
  private final List<Workload> workloads;
  private final Writers writers;
  private Map<String, String> before;
  private Ledger ledger;
  private int round;

  /** Creates the rows, through a service that has no fault yet. */
  Load(int callers, Database database, Path folder, Supplier<Api> api) {
    this(callers, () -> database, folder, api);
  }

  /** The same for a database that is not always on the same server. */
  Load(int callers, Supplier<Database> database, Path folder, Supplier<Api> api) {
    var values = new Values();
    this.database = database;
    this.folder = folder;
    this.workloads =
        List.of(
            new FieldWrites(values),
            new LinkWrites(),
            new HandOvers(),
            new AtomicBulks(values),
            new BulkLines(values),
            new Creations(values));
    warmUp(api.get());
    workloads.forEach(workload -> workload.prepare(api.get()));
    this.before = registers();
    this.writers = new Writers(callers, workloads, api);
  }

  /** The first requests of a process may exceed their deadline on a busy machine. */
  private static void warmUp(Api api) {
    var call = api.put(Paths.representative("warm-up")).json("{}");
    for (int i = 0; i < ATTEMPTS && call.sendUnchecked().status() == 503; i++) {
      // The next one is faster.
    }
  }

  /** Begins a round. */
  void resume() {
    round++;
    ledger = Ledger.create(folder.resolve("round-" + round + ".ndjson"));
    writers.resume(ledger);
  }

  /** Ends all requests of the round. */
  void pause() throws InterruptedException {
    writers.pause();
    ledger.close();
  }

  /** Compares; nothing may be written meanwhile. */
  void check() {
    var after = registers();
    assertThat(ledger.contradictions(before, after))
        .as("%s against the database", ledger.file())
        .isEmpty();
    assertThat(responses().unexpected()).isEmpty();
    before = after;
  }

  Responses responses() {
    return writers.responses();
  }

  @Override
  public void close() {
    writers.close();
  }

  private Map<String, String> registers() {
    var stored = StoredState.of(database.get());
    var registers = new TreeMap<String, String>();
    workloads.forEach(workload -> workload.observe(stored, registers));
    return registers;
  }
}
