package dev.representatives.adapter.persistence.representative;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.h2.tools.SimpleResultSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From the rows of a GET to the domain. The rows are in memory and already decoded, so the driver is
 * no part of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MappingBenchmark {
  private static final int LINKS = 3;

  /** The columns of {@link RepresentativeColumns#NAMES}. */
  private static final Object[] REPRESENTATIVE = {
    "Zoë Müller",
    "zoe.mueller@example.com",
    "+49 30 1234567",
    "+49 151 7654321",
    null,
    "de",
    "Key account manager",
    "Sales North",
    "sales_rep",
    "REP-00007".getBytes(UTF_8),
    "Speaks Dutch as well",
    "{\"region\":\"north\",\"limit\":25000.5,\"on_leave\":false}",
    1_780_000_000_000L,
    42L,
    1_770_000_000_000L
  };

  private final SimpleResultSet rows = new SimpleResultSet();

  @Setup
  public void addRows() {
    rows.setAutoClose(false);
    rows.addColumn("part", Types.INTEGER, 0, 0);
    rows.addColumn("item", Types.VARBINARY, 0, 0);
    rows.addColumn("accounts_total", Types.BIGINT, 0, 0);
    rows.addColumn("documents_total", Types.BIGINT, 0, 0);
    for (int i = 0; i < RepresentativeColumns.COUNT; i++) {
      rows.addColumn("column_" + i, Types.VARCHAR, 0, 0);
    }
    rows.addRow(row(0, "REP-00042", REPRESENTATIVE));
    for (int part = 1; part <= 2; part++) {
      for (int i = 0; i < LINKS; i++) {
        rows.addRow(row(part, "4711-" + i, new Object[RepresentativeColumns.COUNT]));
      }
    }
  }

  private static Object[] row(int part, String item, Object[] columns) {
    Object[] row = new Object[4 + RepresentativeColumns.COUNT];
    row[0] = part;
    row[1] = item.getBytes(UTF_8);
    row[2] = part == 0 ? (long) LINKS : null;
    row[3] = row[2];
    System.arraycopy(columns, 0, row, 4, columns.length);
    return row;
  }

  @Benchmark
  public Optional<RepresentativeSnapshot> mapping() throws SQLException {
    rows.beforeFirst();
    return SnapshotReader.read(rows);
  }
}
