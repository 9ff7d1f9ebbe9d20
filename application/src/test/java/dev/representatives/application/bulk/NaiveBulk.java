package dev.representatives.application.bulk;

import dev.representatives.application.Drafts;
import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lines do, one after the other, on maps of texts: independent of the use cases, of groups and
 * of stores. A line is refused where its supervisor does not exist; nothing waits.
 */
final class NaiveBulk {
  private final BulkWorld bulk;
  private final Map<String, Optional<String>> supervisors = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, TreeSet<String>> links = new TreeMap<>();
  private final Map<String, String> accounts = new TreeMap<>();

  /** The lines so far, for a real bulk. */
  final List<BulkChange> lines = new ArrayList<>();

  /** The expected results of the lines so far. */
  final List<String> expected = new ArrayList<>();

  NaiveBulk(BulkWorld bulk) {
    this.bulk = bulk;
  }

  boolean exists(String reference) {
    return supervisors.containsKey(reference);
  }

  void name(String reference, String name) {
    lines.add(bulk.save(reference, Drafts.named(name)));
    expected.add(replaced(reference, Optional.of(name), Optional.empty(), false));
  }

  void create(String reference, String name) {
    lines.add(bulk.create(reference, Drafts.named(name)));
    if (exists(reference)) {
      expected.add("REPRESENTATIVE_ALREADY_EXISTS");
      return;
    }
    supervisors.put(reference, Optional.empty());
    names.put(reference, name);
    expected.add("CREATED");
  }

  void patch(String reference, String name) {
    lines.add(bulk.update(reference, Drafts.named(name)));
    expected.add(
        exists(reference)
            ? outcome(false, !name.equals(names.put(reference, name)))
            : "REPRESENTATIVE_NOT_FOUND");
  }

  /** The supervisor exists, and is above the representative in every state. */
  void supervise(String reference, String supervisor) {
    lines.add(bulk.save(reference, BulkWorld.under(supervisor)));
    expected.add(replaced(reference, Optional.empty(), Optional.of(supervisor), false));
  }

  void delete(String reference) {
    lines.add(bulk.delete(reference));
    if (!exists(reference)) {
      expected.add("UNCHANGED");
    } else if (supervisors.containsValue(Optional.of(reference))) {
      expected.add("REPRESENTATIVE_HAS_REPORTS");
    } else {
      supervisors.remove(reference);
      names.remove(reference);
      links.remove(reference);
      expected.add("DELETED");
    }
  }

  /** Saves a representative with exactly these links. */
  void replaceLinks(String reference, String... numbers) {
    lines.add(bulk.save(reference, Drafts.NOTHING, bulk.accounts(reference, numbers)));
    var desired = new TreeSet<>(List.of(numbers));
    if (!accounts.keySet().containsAll(desired)) {
      var refused = new ArrayList<String>();
      for (int i = 0; i < numbers.length; i++) {
        if (!accounts.containsKey(numbers[i])) {
          refused.add("/accounts/" + i + " ACCOUNT_NOT_FOUND");
        }
      }
      expected.add(String.join(" ", refused));
      return;
    }
    var before = links.put(reference, desired);
    boolean changed = !desired.equals(before == null ? new TreeSet<>() : before);
    expected.add(replaced(reference, Optional.empty(), Optional.empty(), changed));
  }

  void link(String reference, String account) {
    lines.add(bulk.link(reference, account));
    if (!exists(reference)) {
      expected.add("REPRESENTATIVE_NOT_FOUND");
    } else if (!accounts.containsKey(account)) {
      expected.add("ACCOUNT_NOT_FOUND");
    } else {
      boolean added = links.computeIfAbsent(reference, none -> new TreeSet<>()).add(account);
      expected.add(added ? "CREATED" : "UNCHANGED");
    }
  }

  void unlink(String reference, String account) {
    lines.add(bulk.unlink(reference, account));
    if (!exists(reference)) {
      expected.add("REPRESENTATIVE_NOT_FOUND");
    } else {
      boolean removed = links.getOrDefault(reference, new TreeSet<>()).remove(account);
      expected.add(removed ? "DELETED" : "UNCHANGED");
    }
  }

  void account(String number, String name) {
    lines.add(bulk.account(number, name));
    var before = accounts.put(number, name);
    expected.add(outcome(before == null, !name.equals(before)));
  }

  void deleteAccount(String number) {
    lines.add(bulk.accountDeletion(number));
    if (!accounts.containsKey(number)) {
      expected.add("UNCHANGED");
    } else if (links.values().stream().anyMatch(linked -> linked.contains(number))) {
      expected.add("ACCOUNT_HAS_LINKS");
    } else {
      accounts.remove(number);
      expected.add("DELETED");
    }
  }

  /** A representative that is saved has nothing but what the line says. */
  private String replaced(
      String reference, Optional<String> name, Optional<String> supervisor, boolean linksChanged) {
    boolean created = !exists(reference);
    var supervisorBefore = supervisors.put(reference, supervisor);
    var nameBefore = Optional.ofNullable(names.remove(reference));
    name.ifPresent(text -> names.put(reference, text));
    return outcome(
        created, linksChanged || !supervisor.equals(supervisorBefore) || !name.equals(nameBefore));
  }

  private static String outcome(boolean created, boolean changed) {
    if (created) {
      return "CREATED";
    }
    return changed ? "CHANGED" : "UNCHANGED";
  }

  /** A representative as text; empty if it does not exist. */
  Optional<String> state(String reference) {
    return Optional.ofNullable(supervisors.get(reference))
        .map(
            supervisor ->
                text(
                    Optional.ofNullable(names.get(reference)),
                    supervisor,
                    links.getOrDefault(reference, new TreeSet<>())));
  }

  static String text(Optional<String> name, Optional<String> supervisor, Iterable<?> accounts) {
    return name.orElse("-") + " under " + supervisor.orElse("-") + " " + accounts;
  }

  Optional<String> accountName(String number) {
    return Optional.ofNullable(accounts.get(number));
  }
}
