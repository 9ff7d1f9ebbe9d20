package dev.representatives.bench.subject;

import dev.representatives.bench.load.Load;
import dev.representatives.bench.results.Scenario;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** What is measured: the product or a yardstick. */
public interface Subject extends AutoCloseable {
  /** The name in results. */
  String name();

  /** Serves one scenario for some time. */
  Load load(Scenario scenario, int connections, Duration duration)
      throws IOException, SQLException, InterruptedException;

  /** The process whose CPU time and memory count. */
  long pid();

  @Override
  void close();
}
