package dev.representatives.sampledata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** What an ERP system sends in a night. The same seed and sizes give the same entries. */
public final class SampleData {
  /** A portfolio that loses so many accounts that a service asks for a confirmation. */
  private static final int LARGE_PORTFOLIO = 20;

  private static final int LEFT_OF_A_PORTFOLIO = 3;
  private static final String OP = "op";

  private final Representatives representatives;
  private final Accounts accounts;
  private final Documents documents;
  private final Set<Link> links;
  private final Set<Link> unlinked;
  private final Changes peopleChanges;
  private final Changes accountChanges;
  private final Changes documentChanges;

  private SampleData(
      long seed,
      Sizes sizes,
      Changes peopleChanges,
      Changes accountChanges,
      Changes documentChanges,
      Set<Link> links,
      Set<Link> unlinked) {
    var names = names(seed);
    this.representatives = new Representatives(seed, sizes.representatives(), peopleChanges, names);
    this.accounts = new Accounts(seed, sizes.accounts(), accountChanges, names);
    this.documents = new Documents(seed, sizes.documents(), sizes.accounts(), documentChanges);
    this.links = links;
    this.unlinked = unlinked;
    this.peopleChanges = peopleChanges;
    this.accountChanges = accountChanges;
    this.documentChanges = documentChanges;
  }

  /** The first night: everything is new. */
  public static SampleData firstNight(long seed, Sizes sizes) {
    return new SampleData(
        seed,
        sizes,
        Changes.NONE,
        Changes.NONE,
        Changes.NONE,
        new Links(seed, sizes).first(),
        Set.of());
  }

  /**
   * The night after the first one.
   *
   * @param percent how many of a hundred entries differ: half of these have other values, a quarter
   *     is gone and a quarter is new; of links, half are gone and half are new
   */
  public static SampleData secondNight(long seed, Sizes sizes, int percent) {
    var used =
        new Documents(seed, sizes.documents(), sizes.accounts(), Changes.NONE).accountsInUse();
    var people =
        changes(
            seed,
            Representatives.NAME,
            sizes.representatives(),
            percent,
            number -> Representatives.mayLeave(number, sizes.representatives()));
    var accounts =
        changes(seed, Accounts.NAME, sizes.accounts(), percent, number -> !used.contains(number));
    var documents = changes(seed, Documents.NAME, sizes.documents(), percent, number -> true);

    var generator = new Links(seed, sizes);
    var before = generator.first();
    var list = List.copyOf(before);
    int moved = count(sizes.links(), percent) / 2;
    var dropped =
        Changes.drawn(moved, list.size(), Dice.of(seed, "dropped links", 0), number -> true);
    var links = new LinkedHashSet<Link>();
    var unlinked = new LinkedHashSet<Link>();
    for (int i = 0; i < list.size(); i++) {
      boolean stays = !dropped.contains(i) && stays(list.get(i), people, accounts, documents);
      (stays ? links : unlinked).add(list.get(i));
    }
    links.addAll(generator.added(before, moved, link -> stays(link, people, accounts, documents)));
    return new SampleData(seed, sizes, people, accounts, documents, links, unlinked);
  }

  private static Changes changes(
      long seed, String kind, int size, int percent, IntPredicate mayGo) {
    return Changes.of(count(size, percent), size, Dice.of(seed, "changes of " + kind, 0), mayGo);
  }

  private static int count(int size, int percent) {
    return (int) ((long) size * percent / 100);
  }

  private static boolean stays(Link link, Changes people, Changes accounts, Changes documents) {
    var targets = link.isToAccount() ? accounts : documents;
    return !people.gone().contains(link.representative())
        && !targets.gone().contains(link.target());
  }

  private static Map<Script, Names> names(long seed) {
    var names = new EnumMap<Script, Names>(Script.class);
    for (var script : Script.values()) {
      names.put(script, script.names(seed));
    }
    return names;
  }

  /** Everything that there is, in the order of an import. */
  public List<Table> tables() {
    return List.of(
        accounts.table(),
        representatives.table(),
        documents.table(),
        Links.table(links, representatives));
  }

  /** What is gone since the night before, in the order of an import, before the other tables. */
  public List<Table> gone() {
    return List.of(
        withOp(Links.table(unlinked, representatives), "unlink"),
        gone(Documents.NAME, "document_number", documentChanges, Documents::number),
        gone(Representatives.NAME, "reference", peopleChanges, representatives::reference),
        gone(Accounts.NAME, "account_number", accountChanges, Accounts::number));
  }

  /**
   * The accounts of each representative who has more than 20 of them. Of each list only the first
   * elements are left, as if an export had cut its columns.
   */
  public Table cutPortfolios() {
    var lists = new TreeMap<String, List<String>>();
    for (var link : links) {
      if (link.isToAccount()) {
        lists
            .computeIfAbsent(
                representatives.reference(link.representative()), key -> new ArrayList<>())
            .add(Accounts.number(link.target()));
      }
    }
    var rows = new ArrayList<List<String>>();
    lists.forEach(
        (reference, numbers) -> {
          if (numbers.size() > LARGE_PORTFOLIO) {
            var left = numbers.subList(0, LEFT_OF_A_PORTFOLIO);
            rows.add(List.of("patch", reference, String.join(Table.SEPARATOR, left)));
          }
        });
    return new Table("portfolios", List.of(OP, "reference", Table.ACCOUNTS), rows);
  }

  private static Table gone(String name, String key, Changes changes, IntFunction<String> keyOf) {
    var rows =
        new TreeSet<>(changes.gone()).stream().map(number -> List.of(keyOf.apply(number))).toList();
    return withOp(new Table(name, List.of(key), rows), "delete");
  }

  private static Table withOp(Table table, String op) {
    var columns = new ArrayList<>(List.of(OP));
    columns.addAll(table.columns());
    var rows =
        table.rows().stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(List.of(op));
                  cells.addAll(row);
                  return cells;
                })
            .toList();
    return new Table("gone-" + table.name(), columns, rows);
  }
}
