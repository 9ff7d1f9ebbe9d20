package dev.representatives.sampledata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The invoices of a company. A few accounts have most of them. */
final class Documents {
  static final String NAME = "documents";
  private static final List<String> COLUMNS =
      List.of("document_number", "account_number", "invoice_date", "due_date");
  private static final LocalDate LAST_INVOICE = LocalDate.of(2026, 10, 31);
  private static final int DAYS = 400;

  private final long seed;
  private final int size;
  private final Shuffle accounts;
  private final int accountsSize;
  private final Changes changes;

  Documents(long seed, int size, int accountsSize, Changes changes) {
    this.seed = seed;
    this.size = size;
    this.accounts = new Shuffle(accountsSize);
    this.accountsSize = accountsSize;
    this.changes = changes;
  }

  static String number(int number) {
    return Numbers.padded("INV-", number + 1, 7);
  }

  /** The accounts that had documents in the first night, of which none goes. */
  Set<Integer> accountsInUse() {
    return IntStream.range(0, size).map(this::account).boxed().collect(Collectors.toSet());
  }

  Table table() {
    var rows = new ArrayList<List<String>>();
    IntStream.range(0, size + changes.added())
        .filter(number -> !changes.gone().contains(number))
        .forEach(number -> rows.add(row(number)));
    return new Table(NAME, COLUMNS, rows);
  }

  private List<String> row(int number) {
    var dice = Dice.of(seed, NAME, number);
    var invoiced = LAST_INVOICE.minusDays(dice.below(DAYS));
    // Some are due before they were issued, as in any ERP.
    int term = dice.percent(1) ? -1 : dice.oneOf(14, 30, 30, 30, 45, 60, 90);
    int extension = changes.changed().contains(number) ? 14 : 0;
    return List.of(
        number(number),
        Accounts.number(account(number)),
        invoiced.toString(),
        invoiced.plusDays(term).plusDays(extension).toString());
  }

  /** A new document is on an account that has others. */
  private int account(int number) {
    int known = number < size || size == 0 ? number : number % size;
    return accounts.place(Dice.of(seed, "account", known).skewedBelow(accountsSize));
  }
}
