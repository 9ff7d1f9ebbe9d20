package dev.representatives.sampledata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who is responsible for what. A few people have most of the links. */
final class Links {
  static final String NAME = "links";

  private static final Comparator<Link> BY_NUMBER =
      Comparator.comparing((Link link) -> !link.isToAccount())
          .thenComparing(Link::target)
          .thenComparing(Link::representative);

  /** Of a hundred links; the others are to documents. */
  private static final int TO_ACCOUNTS = 30;

  private static final List<String> COLUMNS =
      List.of("reference", "account_number", "document_number");

  private final long seed;
  private final Sizes sizes;
  private final Shuffle accounts;

  Links(long seed, Sizes sizes) {
    this.seed = seed;
    this.sizes = sizes;
    this.accounts = new Shuffle(sizes.accounts());
  }

  Set<Link> first() {
    var links = new LinkedHashSet<Link>();
    int toAccounts = sizes.documents() == 0 ? sizes.links() : sizes.links() / 100 * TO_ACCOUNTS;
    // Most accounts have somebody, before some have several.
    for (int account = 0; account < sizes.accounts() && links.size() < toAccounts; account++) {
      var dice = Dice.of(seed, "owner", account);
      if (dice.percent(95)) {
        links.add(new Link(representative(dice), true, account));
      }
    }
    for (long draw = 0; links.size() < sizes.links(); draw++) {
      var dice = Dice.of(seed, NAME, draw);
      links.add(drawn(dice, links.size() < toAccounts));
    }
    return links;
  }

  /** New links, none of which is in the first night. */
  Set<Link> added(Set<Link> present, int count, Predicate<Link> allowed) {
    var added = new LinkedHashSet<Link>();
    for (long draw = 0; added.size() < count && draw < 100L * count; draw++) {
      var dice = Dice.of(seed, "new link", draw);
      var link = drawn(dice, sizes.documents() == 0 || dice.percent(TO_ACCOUNTS));
      if (!present.contains(link) && allowed.test(link)) {
        added.add(link);
      }
    }
    return added;
  }

  private Link drawn(Dice dice, boolean isToAccount) {
    int target =
        isToAccount
            ? accounts.place(dice.skewedBelow(sizes.accounts()))
            : dice.below(sizes.documents());
    return new Link(representative(dice), isToAccount, target);
  }

  /** Those at the end supervise nobody, and have most of the links. */
  private int representative(Dice dice) {
    return sizes.representatives() - 1 - dice.skewedBelow(sizes.representatives());
  }

  /** In the order of the numbers, as a system exports them that keeps them with what is owed. */
  static Table table(Collection<Link> links, Representatives representatives) {
    var rows = new ArrayList<List<String>>();
    for (var link : links.stream().sorted(BY_NUMBER).toList()) {
      rows.add(
          List.of(
              representatives.reference(link.representative()),
              link.isToAccount() ? Accounts.number(link.target()) : "",
              link.isToAccount() ? "" : Documents.number(link.target())));
    }
    return new Table(NAME, COLUMNS, rows);
  }
}
