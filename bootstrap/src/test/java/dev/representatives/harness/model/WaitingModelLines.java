package dev.representatives.harness.model;

import dev.representatives.harness.model.ModelBulk.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The lines of a bulk of representatives that wait: for a supervisor that is not there yet, for the
 * end of what would make a cycle, or behind an earlier line of their key that waits.
 */
final class WaitingModelLines {
  private static final String REFERENCE = "reference";
  private static final String SUPERVISOR = "supervisor_representative_reference";
  private static final String MISSING = "/" + SUPERVISOR + " SUPERVISOR_NOT_FOUND";

  /** No later line can have a key that is refused, so such a line waits for none. */
  private static final String KEY = "/" + REFERENCE + " ";

  private static final String CYCLE = "/" + SUPERVISOR + " SUPERVISOR_CYCLE";

  private final Function<ModelLine, Result> execution;
  private final BiConsumer<Integer, Result> results;
  private final List<ModelLine> lines = new ArrayList<>();
  private final Set<Integer> waited = new HashSet<>();

  /**
   * Creates an empty list.
   *
   * @param results receives the number and the result of each line that is decided
   */
  WaitingModelLines(Function<ModelLine, Result> execution, BiConsumer<Integer, Result> results) {
    this.execution = execution;
    this.results = results;
  }

  /** The next line is carried out, and then what has waited for it; or it waits. */
  void take(ModelLine line) {
    if (waits(line.text(REFERENCE)) || !isDecided(line)) {
      lines.add(line);
      waited.add(line.number());
    } else {
      settle();
    }
  }

  /** The numbers of the lines that have waited, however short. */
  Set<Integer> waited() {
    return waited;
  }

  private boolean waits(String reference) {
    return reference != null
        && lines.stream().anyMatch(line -> line.text(REFERENCE).equals(reference));
  }

  /** Carries out a line unless it has to wait. */
  private boolean isDecided(ModelLine line) {
    var result = execution.apply(line);
    var errors = result.expected().errors();
    boolean isKeyRefused = errors.stream().anyMatch(error -> error.startsWith(KEY));
    if (!isKeyRefused && (errors.contains(MISSING) || errors.contains(CYCLE))) {
      return false;
    }
    results.accept(line.number(), result);
    return true;
  }

  /** Carries out all lines that need not wait any more, the earliest one first each time. */
  private void settle() {
    while (isOneDecided()) {}
  }

  private boolean isOneDecided() {
    for (var line : first()) {
      if (isDecided(line)) {
        lines.remove(line);
        return true;
      }
    }
    return false;
  }

  /** The first line of each key that waits. */
  private List<ModelLine> first() {
    var keys = new HashSet<String>();
    return lines.stream().filter(line -> keys.add(line.text(REFERENCE))).toList();
  }

  /** Nothing more comes: refuses what still waits, one reason after the other. */
  void end() {
    settle();
    while (!lines.isEmpty()) {
      refuse();
      settle();
    }
  }

  private void refuse() {
    for (var line : first()) {
      boolean isMissing = execution.apply(line).expected().errors().contains(MISSING);
      if (isMissing && !waits(line.text(SUPERVISOR))) {
        refuse(line, MISSING);
        return;
      }
    }
    for (var line : first()) {
      var members = cycleFrom(line);
      if (!members.isEmpty()) {
        members.forEach(member -> refuse(member, CYCLE));
        return;
      }
    }
    refuse(first().get(0), CYCLE);
  }

  private void refuse(ModelLine line, String reason) {
    var errors = new HashSet<>(execution.apply(line).expected().errors());
    errors.removeAll(Set.of(MISSING, CYCLE));
    errors.add(reason);
    results.accept(line.number(), new Result(Expected.invalid(errors), false));
    lines.remove(line);
  }

  /**
   * The lines from this one to itself, each of which waits for the next; empty if there is none.
   */
  private Set<ModelLine> cycleFrom(ModelLine start) {
    var byKey = new HashMap<String, ModelLine>();
    first().forEach(line -> byKey.put(line.text(REFERENCE), line));
    var path = new LinkedHashSet<ModelLine>();
    var line = start;
    while (line != null && path.add(line)) {
      boolean isMissing = execution.apply(line).expected().errors().contains(MISSING);
      line = isMissing ? byKey.get(line.text(SUPERVISOR)) : null;
    }
    return start.equals(line) ? path : Set.of();
  }
}
