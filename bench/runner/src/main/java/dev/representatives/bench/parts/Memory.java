package dev.representatives.bench.parts;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.process.ProcessStat;
import dev.representatives.bench.results.Footprint;
import dev.representatives.bench.results.Scenario;
import dev.representatives.bench.subject.HttpSubject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the resident memory of the product at full throughput with a small heap. The ways to
 * start it take turns, each with a process and a database of its own.
 */
final class Memory {
  private final Setup setup;
  private final Map<Footprint, HttpSubject> subjects = new EnumMap<>(Footprint.class);

  Memory(Setup setup) {
    this.setup = setup;
  }

  void run() throws IOException, SQLException, InterruptedException {
    try {
      for (var footprint : Footprint.values()) {
        subjects.put(footprint, start(footprint));
      }
      for (var scenario : Scenario.values()) {
        for (var footprint : Footprint.values()) {
          measure(footprint, scenario);
        }
      }
      for (var footprint : Footprint.values()) {
        long pid = subjects.get(footprint).pid();
        setup.results().add(footprint.prefix() + "peak", ProcessStat.peakResidentMebibytes(pid));
      }
    } finally {
      subjects.values().forEach(HttpSubject::close);
    }
  }

  private HttpSubject start(Footprint footprint)
      throws IOException, SQLException, InterruptedException {
    var options = setup.options();
    var data = new Data(options.representatives(), options.seed());
    String database = footprint.name().toLowerCase(Locale.ROOT);
    var heap = SmallHeap.of(footprint);
    return LoadedProduct.start(setup, database, heap.options(), heap.environment(), data).subject();
  }

  private void measure(Footprint footprint, Scenario scenario) throws IOException {
    var options = setup.options();
    var subject = subjects.get(footprint);
    subject.load(scenario, options.connections(), options.warmUp());
    var load = subject.load(scenario, options.connections(), options.slice());
    double resident = ProcessStat.residentMebibytes(subject.pid());
    System.out.printf(
        "%s%-10s %,8.0f/s, resident %.0f MiB, errors %d %s%n",
        footprint.prefix(),
        scenario.id(),
        load.perSecond(),
        resident,
        load.errors(),
        load.firstError());
    setup.results().add(footprint.prefix() + "rate " + scenario.id(), load.perSecond());
    setup.results().add(footprint.prefix() + "resident", resident);
    setup.results().add(footprint.prefix() + "errors", load.errors());
  }
}
