package dev.representatives.sampledata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The people of a company, numbered from the head of sales down. */
final class Representatives {
  static final String NAME = "representatives";
  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "name",
          "email",
          "phone",
          "mobile_phone",
          "fax",
          "language",
          "title",
          "department",
          "representative_type",
          "supervisor_representative_reference",
          "extra_info",
          Table.CUSTOM + "region",
          Table.CUSTOM + "cost_center");

  private static final List<String> TITLES =
      List.of(
          "Chief Sales Officer",
          "Vice President, Sales",
          "Regional Director",
          "Head of Key Accounts",
          "Team Lead");

  private final long seed;
  private final int size;
  private final Changes changes;
  private final Map<Script, Names> names;
  private final Shuffle shuffle;

  Representatives(long seed, int size, Changes changes, Map<Script, Names> names) {
    this.seed = seed;
    this.size = size;
    this.changes = changes;
    this.names = names;
    this.shuffle = new Shuffle(size);
  }

  String reference(int number) {
    return Numbers.padded("REP-", shuffle.place(number) + 1, 5);
  }

  /** Only somebody who supervises nobody can leave. */
  static boolean mayLeave(int number, int size) {
    return number > size / 2;
  }

  /** In the order of the references, so most supervisors are not above their reports. */
  Table table() {
    var byPlace = new int[size];
    for (int number = 0; number < size; number++) {
      byPlace[shuffle.place(number)] = number;
    }
    var rows = new ArrayList<List<String>>();
    Arrays.stream(byPlace)
        .filter(number -> !changes.gone().contains(number))
        .forEach(number -> rows.add(row(number)));
    for (int number = size; number < size + changes.added(); number++) {
      rows.add(row(number));
    }
    return new Table(NAME, COLUMNS, rows);
  }

  private List<String> row(int number) {
    var dice = Dice.of(seed, NAME, number);
    var script = Script.of(dice);
    var person = names.get(script).person(dice);
    int supervisor = supervisor(number);
    int level = level(number);
    return List.of(
        reference(number),
        person.name(),
        email(dice, person, number),
        dice.percent(80) ? Phones.next(dice) : "",
        mobilePhone(dice, number),
        dice.percent(10) ? Phones.next(dice) : "",
        dice.percent(90) ? script.language() : "",
        title(dice, level),
        dice.oneOf("Sales", "Sales", "Sales", "Key Accounts", "Customer Service", ""),
        dice.oneOf("field", "field", "inside", "inside", "key-account", "agent", ""),
        supervisor < 0 ? "" : reference(supervisor),
        dice.percent(5) ? extraInfo(dice) : "",
        dice.oneOf("EMEA", "EMEA", "AMER", "AMER", "APAC"),
        Numbers.padded("", dice.below(300), 4));
  }

  private static String email(Dice dice, Person person, int number) {
    String mailbox = person.mailbox().isEmpty() ? "staff" : person.mailbox();
    String host = dice.oneOf("example.com", "example.com", "sales.example.com", "example.org");
    int form = dice.below(100);
    if (form < 5) {
      return "";
    }
    // A team may share one.
    return form < 8 ? "sales-desk@" + host : mailbox + "." + number + "@" + host;
  }

  private String mobilePhone(Dice dice, int number) {
    String mobile = dice.percent(70) ? Phones.next(dice) : "";
    return changes.changed().contains(number) ? "+1 555 02" + (10 + number % 90) : mobile;
  }

  private static String title(Dice dice, int level) {
    return level < TITLES.size() && dice.percent(80)
        ? TITLES.get(level)
        : dice.oneOf(
            "Account Manager", "Sales Representative", "Sales Representative", "Collector", "");
  }

  private static String extraInfo(Dice dice) {
    return dice.oneOf(
        "Part-time: Mon, Tue, Wed",
        "Prefers \"urgent\" in the subject; otherwise reads mail once a day",
        "On leave until further notice\nDeputy: the team lead",
        "Übernahme aus CRM-Alt, ungeprüft",
        "担当：東日本");
  }

  private int supervisor(int number) {
    boolean moves = changes.changed().contains(number) && number % 3 == 0;
    return supervisor(number, moves ? "new supervisor" : "supervisor");
  }

  /** The number of the supervisor, which is smaller than a third; negative if there is none. */
  private int supervisor(int number, String decision) {
    if (number == 0) {
      return -1;
    }
    var dice = Dice.of(seed, decision, number);
    if (number >= size) {
      return dice.below(Math.max(1, size / 3));
    }
    return dice.percent(1) ? -1 : (number - 1) / (3 + dice.below(10));
  }

  /**
   * Of the first one 0; of somebody whose chain ends before it, one that has no title. Titles stay
   * when somebody gets another supervisor.
   */
  private int level(int number) {
    int level = 0;
    int top = number;
    for (int above = number; above >= 0; above = supervisor(above, "supervisor")) {
      level += above == number ? 0 : 1;
      top = above;
    }
    return top == 0 ? level : TITLES.size();
  }
}
