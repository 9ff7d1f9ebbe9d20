package dev.representatives.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Measures the resident memory of the product at full throughput with a small heap. */
final class Memory {
  private static final String HEAP = "128m";

  private final Setup setup;

  Memory(Setup setup) {
    this.setup = setup;
  }

  void run() throws IOException, SQLException, InterruptedException {
    var options = setup.options();
    var data = new Data(options.representatives(), options.seed());
    var product = LoadedProduct.start(setup, "memory", HEAP, data);
    try (var subject = product.subject()) {
      double highest = 0;
      for (var scenario : Scenario.values()) {
        subject.load(scenario, options.connections(), options.warmUp());
        var load = subject.load(scenario, options.connections(), options.slice());
        double resident = ProcessStat.residentMebibytes(subject.pid());
        highest = Math.max(highest, resident);
        System.out.printf(
            "memory %-10s %,8.0f/s, resident %.0f MiB, errors %d %s%n",
            scenario.id(), load.perSecond(), resident, load.errors(), load.firstError());
        setup.results().add("memory rate " + scenario.id(), load.perSecond());
        setup.results().add("memory errors", load.errors());
      }
      setup.results().add("memory resident", highest);
      setup.results().add("memory peak", ProcessStat.peakResidentMebibytes(subject.pid()));
    }
  }
}
