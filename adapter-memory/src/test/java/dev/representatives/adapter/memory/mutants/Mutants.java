package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.tenant.TenantId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All mistakes that the contracts are known to detect. */
final class Mutants {
  private Mutants() {}

  static List<Mutant> all() {
    return Stream.of(
            TenantBlind.all(),
            everywhere(),
            RepresentativeStoreMutants.all(),
            RepresentativeListsMutants.all(),
            DeletionLogMutants.all(),
            HierarchyReaderMutants.all(),
            LinkStoreMutants.all(),
            LinkStatesMutants.all(),
            EscalationStoreMutants.all(),
            AccountStoreMutants.all(),
            DocumentStoreMutants.all(),
            DataQualityStoreMutants.all(),
            BulkStoreMutants.all(),
            TemporaryStoreMutants.all(),
            TenantStoreMutants.all(),
            ApiKeyStoreMutants.all(),
            IdempotencyStoreMutants.all(),
            TransactionsMutants.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutant> everywhere() {
    return List.of(
        new Mutant(
            "ignores the tenant",
            honest -> {
              var first = new AtomicReference<TenantId>();
              return Mutation.everywhere(
                  honest,
                  (arguments, call) -> {
                    if (arguments[0] instanceof TenantId tenant) {
                      first.compareAndSet(null, tenant);
                      arguments[0] = first.get();
                    }
                    return call.call(arguments);
                  });
            },
            Set.of(
                "RS-01", "RL-01", "HR-01", "LS-01", "LP-01", "AC-01", "AC-02", "DC-01", "DC-02",
                "DQ-01", "AK-01", "ES-01", "BS-01", "DL-01", "IK-01")),
        folding(
            "folds case",
            text -> text.toLowerCase(Locale.ROOT),
            "RS-17",
            "DL-06",
            "BS-18",
            "HR-09",
            "LS-09",
            "ES-08",
            "LP-06",
            "AC-08",
            "AC-10",
            "DC-08",
            "DC-10"),
        folding(
            "composes characters",
            text -> Normalizer.normalize(text, Normalizer.Form.NFC),
            "RS-17",
            "DL-06",
            "BS-18",
            "LS-09",
            "ES-08",
            "AC-08",
            "DC-08"),
        folding(
            "ignores zero width",
            text -> text.replaceAll("[\\u200b\\u200d\\u00ad\\ufeff]", ""),
            "RS-17",
            "DL-06",
            "BS-18",
            "LS-09",
            "ES-08",
            "LP-06",
            "AC-08",
            "AC-10",
            "DC-08",
            "DC-10"),
        folding(
            "cuts keys at 255 UTF-16 units",
            text -> text.length() > 255 ? text.substring(0, 254) : text,
            "RS-17",
            "DL-06",
            "BS-18",
            "LS-09",
            "ES-08",
            "AC-08",
            "DC-08"));
  }

  private static Mutant folding(String mistake, UnaryOperator<String> change, String... caughtBy) {
    return new Mutant(
        mistake,
        honest ->
            Mutation.everywhere(
                honest, (arguments, call) -> call.call(Rewritten.keys(arguments, change))),
        Set.of(caughtBy));
  }
}
