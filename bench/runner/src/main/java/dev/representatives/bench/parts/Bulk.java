package dev.representatives.bench.parts;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.dataset.Group;
import dev.representatives.bench.dataset.Samples;
import dev.representatives.bench.load.BulkClient;
import dev.representatives.bench.load.Load;
import dev.representatives.bench.load.LoadGenerator;
import dev.representatives.bench.load.Requests;
import dev.representatives.bench.process.MySql;
import dev.representatives.bench.process.ProcessStat;
import dev.representatives.bench.process.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Measures a bulk of representatives with two links each, the same bulk again, the same rows with
 * {@code LOAD DATA LOCAL INFILE}, and single requests.
 */
final class Bulk {
  private static final String HEAP = "256m";
  private static final int ROWS_OF_EACH = 3;
  private static final int NUMBERS = 10_000;

  private final Setup setup;
  private final Random random;
  private final int count;

  Bulk(Setup setup) {
    this.setup = setup;
    this.random = new Random(setup.options().seed());
    this.count = setup.options().bulk();
  }

  void run() throws IOException, SQLException, InterruptedException {
    setup.results().add("bulk count", String.format(Locale.ROOT, "%,d", count));
    var database = setup.mySql().create("bulk");
    String key = setup.programs().createKey(setup.java(), database);
    var copy = setup.mySql().create("bulk_copy");
    setup.programs().createKey(setup.java(), copy);
    try (var service = setup.programs().product(setup.java(), List.of("-Xmx" + HEAP), database)) {
      service.awaitResponse(Requests.get("representatives/NONE", key));
      var bulk = new BulkClient(service.port(), key);
      var samples = Samples.of(count, NUMBERS, setup.options().seed());
      bulk.send("accounts", samples.accounts().stream());
      bulk.send("documents", samples.documents().stream());
      Path file = write(samples);
      add("first", bulk.send("representatives", file, "\"created\":" + count));
      add("again", bulk.send("representatives", file, "\"unchanged\":" + count));
      setup.results().add("bulk resident peak", ProcessStat.peakResidentMebibytes(service.pid()));
      loadData(database, copy);
      single(service, key, samples, 1);
      single(service, key, samples, setup.options().connections());
    }
  }

  private void add(String name, Duration elapsed) {
    double seconds = elapsed.toNanos() / 1e9;
    add(name, ROWS_OF_EACH * count / seconds, seconds);
  }

  private void add(String name, double rowsPerSecond, double seconds) {
    System.out.printf("bulk %-20s %,10.0f rows/s, %.1f s%n", name, rowsPerSecond, seconds);
    setup.results().add("bulk " + name + " rows per second", rowsPerSecond);
    setup.results().add("bulk " + name + " seconds", seconds);
  }

  private Path write(Samples samples) throws IOException {
    Path file = setup.folder().resolve("bulk.ndjson");
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "{\"reference\":\"%s\",%s,\"accounts\":[\"%s\"],\"documents\":[\"%s\"]}%n",
                Group.READ.reference(i),
                Data.fields(samples, i, Data.phone()),
                samples.account(random.nextInt(NUMBERS)),
                samples.document(random.nextInt(NUMBERS))));
      }
    }
    return file;
  }

  private void loadData(MySql.Database from, MySql.Database to) throws SQLException {
    Data.copyNumbers(from, to);
    double seconds =
        loadData(from, to, "representatives", Data.REPRESENTATIVE_COLUMNS)
            + loadData(from, to, "representative_accounts", Data.ACCOUNT_LINK_COLUMNS)
            + loadData(from, to, "representative_documents", Data.DOCUMENT_LINK_COLUMNS);
    add("load-data", ROWS_OF_EACH * count / seconds, seconds);
    double ofWords = loadData(from, to, "representative_words", "tenant_id, reference, word");
    setup.results().add("bulk words", String.format(Locale.ROOT, "%.1f s", ofWords));
    System.out.printf("bulk load-data of the words of the search: %.1f s%n", ofWords);
  }

  private double loadData(MySql.Database from, MySql.Database to, String table, String columns)
      throws SQLException {
    Path file = setup.folder().resolve(table + ".tsv");
    try {
      export(from, "SELECT " + columns + " FROM " + table, file);
      long start = System.nanoTime();
      to.execute(
          String.format(
              Locale.ROOT,
              "LOAD DATA LOCAL INFILE '%s' INTO TABLE %s CHARACTER SET utf8mb4 (%s)",
              file,
              table,
              columns));
      double seconds = (System.nanoTime() - start) / 1e9;
      Files.delete(file);
      return seconds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void export(MySql.Database database, String query, Path file)
      throws SQLException, IOException {
    try (var connection = database.connect();
        var statement =
            connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        var out = Files.newBufferedWriter(file)) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (var rows = statement.executeQuery(query)) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            out.write(escaped(rows.getString(column)));
            out.write(column == columns ? '\n' : '\t');
          }
        }
      }
    }
  }

  private static String escaped(String value) {
    return value == null
        ? "\\N"
        : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  /** A representative with two links is three requests, so its time is that of all three. */
  private void single(Service service, String key, Samples samples, int connections)
      throws IOException {
    String prefix = "SINGLE-" + connections + "-";
    try (var generator = new LoadGenerator(service.port(), connections)) {
      var put =
          run(
              generator,
              new Supplier<byte[]>() {
                private int next;

                @Override
                public byte[] get() {
                  String fields = Data.fields(samples, next, Data.phone());
                  return Requests.put(
                      "representatives/" + prefix + next++, key, "{" + fields + "}");
                }
              });
      int created = put.succeeded();
      double seconds = 1 / put.perSecond();
      for (String kind : List.of("accounts", "documents")) {
        var link =
            run(
                generator,
                new Supplier<byte[]>() {
                  private int next;

                  @Override
                  public byte[] get() {
                    int other = next / created;
                    String number =
                        kind.equals("accounts") ? samples.account(other) : samples.document(other);
                    String reference = prefix + next++ % created;
                    return Requests.link(
                        "representatives/" + reference + "/" + kind + "/" + number, key);
                  }
                });
        seconds += 1 / link.perSecond();
      }
      String name = connections == 1 ? "single-1" : "single-all";
      add(name, ROWS_OF_EACH / seconds, seconds);
    }
  }

  private Load run(LoadGenerator generator, Supplier<byte[]> requests) throws IOException {
    var load = generator.run(requests, setup.options().slice());
    if (load.errors() > 0) {
      throw new IOException("single requests failed: " + load.firstError());
    }
    return load;
  }
}
