package dev.representatives.adapter.memory.mutants;

import static dev.representatives.domain.dataquality.DataQualityCheck.ACCOUNT_WITHOUT_REPRESENTATIVE;
import static dev.representatives.domain.dataquality.DataQualityCheck.NO_EMAIL;
import static dev.representatives.domain.dataquality.DataQualityCheck.SHARED_EMAIL;
import static dev.representatives.domain.dataquality.DataQualityCheck.UNREACHABLE_CHAIN;
import static dev.representatives.domain.dataquality.DataQualityCheck.UNREACHABLE_DOCUMENT;

import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.receivables.CalendarDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Mistakes of a store of data quality. */
final class DataQualityStoreMutants {
  private static final PortMutants STORE = new PortMutants("data quality", DataQualityStore.class);

  private DataQualityStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        onPages(
            "orders by UTF-16 unit",
            page ->
                new Page<>(page.request(), page.data().stream().sorted().toList(), page.total()),
            "DQ-02"),
        findsNothing(SHARED_EMAIL, "DQ-03"),
        findsNothing(UNREACHABLE_CHAIN, "DQ-04", "DQ-05", "DQ-06"),
        finds(UNREACHABLE_CHAIN, NO_EMAIL, "DQ-04", "DQ-05", "DQ-06"),
        findsNothing(ACCOUNT_WITHOUT_REPRESENTATIVE, "DQ-07"),
        findsNothing(UNREACHABLE_DOCUMENT, "DQ-08", "DQ-09"),
        STORE.twist(
            "checks documents of the day before",
            "findings",
            (a, call) ->
                call.call(
                    a[0], a[1], new CalendarDate(((CalendarDate) a[2]).value().minusDays(1)), a[3]),
            "DQ-09"),
        onPages(
            "counts the page only",
            page -> new Page<>(page.request(), page.data(), page.data().size()),
            "DQ-10"),
        STORE.twist(
            "counts one too many",
            "counts",
            (a, call) -> {
              var counts = new HashMap<Object, Object>((Map<?, ?>) call.call(a));
              counts.merge(NO_EMAIL, 1L, (n, one) -> (long) n + (long) one);
              return counts;
            },
            "DQ-11"));
  }

  private static Mutant onPages(
      String mistake, UnaryOperator<Page<String>> change, String... caughtBy) {
    return STORE.twist(
        mistake,
        "findings",
        (a, call) -> {
          var page = (Page<?>) call.call(a);
          var texts = page.data().stream().map(String.class::cast).toList();
          return change.apply(new Page<>(page.request(), texts, page.total()));
        },
        caughtBy);
  }

  private static Mutant findsNothing(DataQualityCheck check, String... caughtBy) {
    return STORE.twist(
        "finds nothing for " + check.key(),
        "findings",
        (a, call) -> a[1] == check ? new Page<>((PageRequest) a[3], List.of(), 0) : call.call(a),
        caughtBy);
  }

  private static Mutant finds(
      DataQualityCheck check, DataQualityCheck instead, String... caughtBy) {
    return STORE.twist(
        "finds " + instead.key() + " for " + check.key(),
        "findings",
        (a, call) -> call.call(a[0], a[1] == check ? instead : a[1], a[2], a[3]),
        caughtBy);
  }
}
