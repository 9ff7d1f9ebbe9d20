package dev.representatives.harness.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ledger against the database. A register must hold what some write left in it that was not
 * refused, and that no later acknowledged write has replaced; and what one write sets in several
 * registers must stand or fall together.
 */
final class Comparison {
  /** The state of a register that nothing has set. */
  private static final String ABSENT = "absent";

  private static final int SHOWN = 12;

  private final Map<String, String> after;
  private final Map<String, List<Write>> byRegister = new TreeMap<>();

  /** The writes that may have left a register as it is; those of before the ledger are one. */
  private final Map<String, List<Write>> explanations = new HashMap<>();

  Comparison(Map<String, String> before, List<Write> writes, Map<String, String> after) {
    this.after = after;
    var registers = new TreeSet<String>(before.keySet());
    registers.addAll(after.keySet());
    writes.forEach(write -> registers.addAll(write.values().keySet()));
    for (var register : registers) {
      // Of before the first event, and only this register's, so that it is never torn.
      var earlier =
          new Write(
              "before",
              Map.of(register, before.getOrDefault(register, ABSENT)),
              0,
              0,
              Outcome.ACKNOWLEDGED);
      byRegister.computeIfAbsent(register, name -> new ArrayList<>()).add(earlier);
    }
    for (var write : writes) {
      write.values().keySet().forEach(register -> byRegister.get(register).add(write));
    }
    registers.forEach(register -> explanations.put(register, explain(register)));
  }

  List<String> contradictions() {
    var found = new ArrayList<String>();
    for (var register : byRegister.keySet()) {
      if (explanations.get(register).isEmpty()) {
        found.add(unexplained(register));
      } else {
        torn(register).ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Write> explain(String register) {
    var writes = byRegister.get(register);
    return writes.stream()
        .filter(Write::mayCount)
        .filter(write -> write.values().get(register).equals(state(register)))
        .filter(write -> writes.stream().filter(Write::isAcknowledged).noneMatch(write::precedes))
        .toList();
  }

  private String unexplained(String register) {
    return "%s is <%s>, but %s: %s"
        .formatted(register, state(register), contradiction(register), latest(register));
  }

  private String contradiction(String register) {
    var left =
        byRegister.get(register).stream()
            .filter(write -> write.values().get(register).equals(state(register)))
            .toList();
    if (left.isEmpty()) {
      return "nobody wrote this";
    }
    return left.stream().anyMatch(Write::mayCount)
        ? "an acknowledged write is lost"
        : "this was refused";
  }

  /** The write that alone explains this register must count in its other registers, too. */
  private Optional<String> torn(String register) {
    if (explanations.get(register).size() != 1) {
      return Optional.empty();
    }
    var write = explanations.get(register).get(0);
    return write.values().keySet().stream()
        .filter(other -> !explanations.get(other).isEmpty())
        .filter(
            other ->
                explanations.get(other).stream().noneMatch(last -> follows(last, write, register)))
        .findFirst()
        .map(
            other ->
                "%s is <%s> after %s, but %s is <%s>: torn: %s"
                    .formatted(
                        register, state(register), write, other, state(other), latest(other)));
  }

  /** Whether one write may have been the last one elsewhere, while another one was so here. */
  private static boolean follows(Write last, Write write, String here) {
    return last.equals(write) || (!last.precedes(write) && !last.sets(here));
  }

  private String state(String register) {
    return after.getOrDefault(register, ABSENT);
  }

  private List<Write> latest(String register) {
    var writes = byRegister.get(register);
    return writes.subList(Math.max(0, writes.size() - SHOWN), writes.size());
  }
}
