package dev.representatives.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The customers of a company. */
final class Accounts {
  static final String NAME = "accounts";
  private static final List<String> COLUMNS = List.of("account_number", "name");

  private final long seed;
  private final int size;
  private final Changes changes;
  private final Map<Script, Names> names;

  Accounts(long seed, int size, Changes changes, Map<Script, Names> names) {
    this.seed = seed;
    this.size = size;
    this.changes = changes;
    this.names = names;
  }

  static String number(int number) {
    return Numbers.padded("ACCT-", number + 1, 6);
  }

  Table table() {
    var rows = new ArrayList<List<String>>();
    IntStream.range(0, size + changes.added())
        .filter(number -> !changes.gone().contains(number))
        .forEach(number -> rows.add(List.of(number(number), name(number))));
    return new Table(NAME, COLUMNS, rows);
  }

  private String name(int number) {
    var dice = Dice.of(seed, NAME, number);
    String name = names.get(Script.of(dice)).company(dice);
    return changes.changed().contains(number) ? name + " (in administration)" : name;
  }
}
