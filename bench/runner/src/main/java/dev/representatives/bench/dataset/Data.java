package dev.representatives.bench.dataset;

import dev.representatives.bench.load.BulkClient;
import dev.representatives.bench.process.MySql;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The data of the HTTP scenarios: groups of representatives, each with three accounts and three
 * documents. The same seed gives the same data.
 */
public final class Data {
  /** How many accounts, and how many documents, each representative has. */
  public static final int LINKS = 3;

  /** Without the generated ones. */
  public static final String REPRESENTATIVE_COLUMNS =
      "tenant_id, reference, name, email, phone, mobile_phone, fax, language, title, department,"
          + " representative_type, supervisor_reference, extra_info, custom_fields, created_at,"
          + " updated_at, version";

  public static final String ACCOUNT_LINK_COLUMNS =
      "tenant_id, representative_reference, account_number, linked_at";
  public static final String DOCUMENT_LINK_COLUMNS =
      "tenant_id, representative_reference, document_number, linked_at";

  private static final int SPARE_ACCOUNTS = 3;

  private final int size;
  private final long seed;
  private final Samples samples;

  public Data(int size, long seed) {
    this.size = size;
    this.seed = seed;
    this.samples = Samples.of(size, size, seed);
  }

  /** How many representatives each group has. */
  public int size() {
    return size;
  }

  public long seed() {
    return seed;
  }

  /** The account of a link that exists from the beginning. */
  public String linkedAccount(int representative, int index) {
    return samples.account((representative + index) % size);
  }

  /** The account of the n-th link that does not exist in the beginning. */
  public String freeAccount(int n) {
    return samples.account((n % size + LINKS + n / size) % size);
  }

  /** The document of a link that exists from the beginning. */
  public String linkedDocument(int representative, int index) {
    return samples.document((representative + index) % size);
  }

  /** How many links {@link #freeAccount} has. */
  public int freeLinks() {
    return size * (size - LINKS - SPARE_ACCOUNTS);
  }

  /**
   * The fields of a representative, as the members of a JSON object. Each group has the same
   * people.
   */
  public String fields(int number, String phone) {
    return fields(samples, number, phone);
  }

  /** The fields of a person with this telephone number, as the members of a JSON object. */
  public static String fields(Samples samples, int number, String phone) {
    return "\"phone\":\"" + phone + "\"," + samples.fields(number);
  }

  /** The telephone number of the beginning, as long as {@link #phone(long)}. */
  public static String phone() {
    return phone(0);
  }

  public static String phone(long number) {
    return String.format(Locale.ROOT, "+1 555 %012d", number);
  }

  /** Loads everything through the product's bulk requests. */
  public void load(BulkClient bulk) throws IOException {
    bulk.send("accounts", samples.accounts().stream());
    bulk.send("documents", samples.documents().stream());
    for (var group : Group.values()) {
      bulk.send("representatives", IntStream.range(0, size).mapToObj(i -> line(group, i)));
    }
  }

  private String line(Group group, int number) {
    return String.format(
        Locale.ROOT,
        "{\"reference\":\"%s\",%s,\"accounts\":[%s],\"documents\":[%s]}",
        group.reference(number),
        fields(number, phone()),
        numbers(i -> linkedAccount(number, i)),
        numbers(i -> linkedDocument(number, i)));
  }

  private static String numbers(IntFunction<String> number) {
    return IntStream.range(0, LINKS)
        .mapToObj(i -> '"' + number.apply(i) + '"')
        .collect(Collectors.joining(","));
  }

  /**
   * Copies everything, so that peers and JDBC work on the same rows. The words of the search index
   * are left out, since no peer has a search.
   */
  public static void copy(MySql.Database from, MySql.Database to) throws SQLException {
    copyNumbers(from, to);
    to.execute(
        copy("representatives", REPRESENTATIVE_COLUMNS, from, to),
        copy("representative_accounts", ACCOUNT_LINK_COLUMNS, from, to),
        copy("representative_documents", DOCUMENT_LINK_COLUMNS, from, to));
  }

  /** Copies the accounts and the documents. */
  public static void copyNumbers(MySql.Database from, MySql.Database to) throws SQLException {
    to.execute(
        copy("accounts", "tenant_id, account_number, name", from, to),
        copy(
            "documents",
            "tenant_id, document_number, account_number, invoice_date, due_date",
            from,
            to));
  }

  private static String copy(String table, String columns, MySql.Database from, MySql.Database to) {
    return String.format(
        Locale.ROOT,
        "INSERT INTO %s.%s (%s) SELECT %s FROM %s.%s",
        to.name(),
        table,
        columns,
        columns,
        from.name(),
        table);
  }
}
