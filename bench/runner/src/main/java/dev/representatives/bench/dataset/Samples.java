package dev.representatives.bench.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.sampledata.Format;
import dev.representatives.sampledata.SampleData;
import dev.representatives.sampledata.Sizes;
import dev.representatives.sampledata.Table;
import java.util.List;
import java.util.Set;

/** The sample data of the product: names in many scripts, dirty telephone numbers, companies. */
public final class Samples {
  /** What the benchmark sets itself; a supervisor would be one of the sample's references. */
  private static final Set<String> LEFT_OUT =
      Set.of("reference", "phone", "supervisor_representative_reference");

  private final List<String> people;
  private final Table accounts;
  private final Table documents;

  private Samples(List<String> people, Table accounts, Table documents) {
    this.people = people;
    this.accounts = accounts;
    this.documents = documents;
  }

  /**
   * @param people how many representatives, at least 1
   * @param numbers how many accounts and how many documents, at least 1
   */
  public static Samples of(int people, int numbers, long seed) {
    var tables = SampleData.firstNight(seed, new Sizes(people, numbers, numbers, 0)).tables();
    return new Samples(
        lines(without(LEFT_OUT, table("representatives", tables))),
        table("accounts", tables),
        table("documents", tables));
  }

  private static Table table(String name, List<Table> tables) {
    return tables.stream().filter(table -> table.name().equals(name)).findAny().orElseThrow();
  }

  private static Table without(Set<String> columns, Table table) {
    var kept = table.columns().stream().filter(column -> !columns.contains(column)).toList();
    var indexes = kept.stream().map(table.columns()::indexOf).toList();
    var rows = table.rows().stream().map(row -> indexes.stream().map(row::get).toList()).toList();
    return new Table(table.name(), kept, rows);
  }

  private static List<String> lines(Table table) {
    return new String(Format.NDJSON.bytes(table), UTF_8).lines().toList();
  }

  /**
   * The fields of a person as the members of a JSON object; there are as many as were asked for.
   */
  public String fields(int number) {
    String line = people.get(number % people.size());
    return line.substring(1, line.length() - 1);
  }

  /** A line of a bulk for each account. */
  public List<String> accounts() {
    return lines(accounts);
  }

  /** A line of a bulk for each document. */
  public List<String> documents() {
    return lines(documents);
  }

  public String account(int number) {
    return accounts.rows().get(number).get(0);
  }

  public String document(int number) {
    return documents.rows().get(number).get(0);
  }
}
