package dev.representatives.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of the HTTP scenarios: groups of representatives, each with three accounts and three
 * documents. The same seed gives the same data.
 */
final class Data {
  static final int LINKS = 3;

  /** Without the generated ones. */
  static final String REPRESENTATIVE_COLUMNS =
      "tenant_id, reference, name, email, phone, mobile_phone, fax, language, title, department,"
          + " representative_type, supervisor_reference, extra_info, custom_fields, created_at,"
          + " updated_at, version";

  static final String ACCOUNT_LINK_COLUMNS =
      "tenant_id, representative_reference, account_number, linked_at";
  static final String DOCUMENT_LINK_COLUMNS =
      "tenant_id, representative_reference, document_number, linked_at";

  private static final List<String> FIRST = List.of("Ann", "Jane", "John", "Maria", "Ole", "Zoë");
  private static final List<String> LAST =
      List.of("Berg", "Doe", "García", "Miller", "Smith", "Tanaka", "Weber");
  private static final List<String> DEPARTMENTS = List.of("Sales", "Service", "Collections");
  private static final int SPARE_ACCOUNTS = 3;

  private final int size;
  private final long seed;

  Data(int size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  int size() {
    return size;
  }

  long seed() {
    return seed;
  }

  static String account(int number) {
    return String.format(Locale.ROOT, "ACCT-%06d", number);
  }

  static String document(int number) {
    return String.format(Locale.ROOT, "INV-%06d", number);
  }

  /** The account of a link that exists from the beginning. */
  String linkedAccount(int representative, int index) {
    return account((representative + index) % size);
  }

  /** The account of the n-th link that does not exist in the beginning. */
  String freeAccount(int n) {
    return account((n % size + LINKS + n / size) % size);
  }

  /** How many links {@link #freeAccount} has. */
  int freeLinks() {
    return size * (size - LINKS - SPARE_ACCOUNTS);
  }

  /** The fields of a representative, as the members of a JSON object. */
  String fields(Group group, int number, String phone) {
    var random = new Random(seed + 31L * number + group.ordinal());
    String first = pick(FIRST, random);
    String last = pick(LAST, random);
    return String.format(
        Locale.ROOT,
        "\"name\":\"%s %s\",\"email\":\"%s.%d@example.com\",\"phone\":\"%s\",\"mobile_phone\":\"+1"
            + " 555 02%02d\",\"language\":\"en\",\"title\":\"Account Manager\","
            + "\"department\":\"%s\",\"representative_type\":\"SALES\","
            + "\"custom_fields\":{\"collections\":{\"region\":\"R%d\",\"desk\":%d}}",
        first,
        last,
        group.name().toLowerCase(Locale.ROOT),
        number,
        phone,
        random.nextInt(100),
        pick(DEPARTMENTS, random),
        random.nextInt(20),
        random.nextInt(9) + 1);
  }

  /** The telephone number of the beginning, as long as {@link #phone(long)}. */
  static String phone() {
    return phone(0);
  }

  static String phone(long number) {
    return String.format(Locale.ROOT, "+1 555 %012d", number);
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Loads everything through the product's bulk requests. */
  void load(BulkClient bulk) throws IOException {
    bulk.send(
        "accounts",
        lines(
            size,
            i -> "{\"account_number\":\"" + account(i) + "\",\"name\":\"Account " + i + "\"}"));
    bulk.send(
        "documents",
        lines(
            size,
            i ->
                String.format(
                    Locale.ROOT,
                    "{\"document_number\":\"%s\",\"account_number\":\"%s\","
                        + "\"invoice_date\":\"2026-10-01\",\"due_date\":\"2026-11-01\"}",
                    document(i),
                    account(i))));
    for (var group : Group.values()) {
      bulk.send("representatives", lines(size, i -> line(group, i)));
    }
  }

  private String line(Group group, int number) {
    return String.format(
        Locale.ROOT,
        "{\"reference\":\"%s\",%s,\"accounts\":[%s],\"documents\":[%s]}",
        group.reference(number),
        fields(group, number, phone()),
        numbers(i -> linkedAccount(number, i)),
        numbers(i -> document((number + i) % size)));
  }

  private static String numbers(IntFunction<String> number) {
    return IntStream.range(0, LINKS)
        .mapToObj(i -> '"' + number.apply(i) + '"')
        .collect(Collectors.joining(","));
  }

  private static Stream<String> lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line);
  }

  /**
   * Copies everything, so that peers and JDBC work on the same rows. The words of the search index
   * are left out, since no peer has a search.
   */
  static void copy(MySql.Database from, MySql.Database to) throws SQLException {
    copyNumbers(from, to);
    to.execute(
        copy("representatives", REPRESENTATIVE_COLUMNS, from, to),
        copy("representative_accounts", ACCOUNT_LINK_COLUMNS, from, to),
        copy("representative_documents", DOCUMENT_LINK_COLUMNS, from, to));
  }

  /** Copies the accounts and the documents. */
  static void copyNumbers(MySql.Database from, MySql.Database to) throws SQLException {
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
