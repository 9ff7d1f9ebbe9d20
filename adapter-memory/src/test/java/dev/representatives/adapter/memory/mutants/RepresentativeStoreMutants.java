package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes of a store of representatives. */
final class RepresentativeStoreMutants {
  private static final PortMutants STORE =
      new PortMutants("representatives", RepresentativeStore.class);

  private RepresentativeStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.doesNotAdd("RS-02"),
        STORE.twist(
            "upserts on insert",
            honest ->
                Map.of(
                    "insert",
                    (a, call) -> {
                      var tenant = (TenantId) a[0];
                      var added = (Representative) a[1];
                      return (boolean) call.call(a)
                          || overwrite(honest.representatives(), tenant, added);
                    }),
            "RS-03",
            "RS-04"),
        STORE.twist(
            "finds what is not there",
            "find",
            (a, call) ->
                Twists.optional(call.call(a))
                    .or(() -> Optional.of(ghost((RepresentativeReference) a[1]))),
            "RS-05",
            "RS-08"),
        STORE.doesNotUpdate("RS-06"),
        STORE.twist(
            "loses the version check",
            honest ->
                Map.of(
                    "update",
                    (a, call) -> {
                      var before = (Representative) a[1];
                      return honest
                          .representatives()
                          .findForUpdate((TenantId) a[0], before.reference())
                          .map(stored -> call.call(a[0], stored.representative(), a[2]))
                          .orElse(false);
                    }),
            "RS-07",
            "RS-10"),
        STORE.upsertsOnUpdate("RS-08"),
        STORE.twist(
            "loses the check of the time of creation",
            honest ->
                Map.of(
                    "update",
                    (a, call) -> {
                      var before = (Representative) a[1];
                      return honest
                          .representatives()
                          .find((TenantId) a[0], before.reference())
                          .map(stored -> stored.representative().createdAt())
                          .map(at -> call.call(a[0], Rewritten.createdAt(before, at), a[2]))
                          .orElse(false);
                    }),
            "RS-09"),
        STORE.findsForUpdateWithoutLock("RS-11", "RS-13", "RS-14", "LP-09", "TX-09"),
        STORE.twist(
            "finds for update without links",
            "findForUpdate",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(RepresentativeSnapshot.class::cast)
                    .map(s -> RepresentativeSnapshot.withoutLinks(s.representative())),
            "RS-12"),
        STORE.locksWhatItFinds("RS-15"),
        STORE.locksWhatIsNotThere("RS-16"),
        changedWhenInserted(
            "cuts text at 255 UTF-16 units",
            r ->
                Rewritten.texts(r, text -> text.length() > 255 ? text.substring(0, 255 - 2) : text),
            "RS-18"),
        changedWhenInserted(
            "normalises line breaks",
            r -> Rewritten.texts(r, text -> text.replace("\r\n", "\n")),
            "RS-19"),
        changedWhenInserted(
            "keeps numbers as doubles",
            r -> Rewritten.values(r, RepresentativeStoreMutants::asDouble),
            "RS-20"),
        changedWhenInserted(
            "keeps a hundred custom fields", r -> Rewritten.firstCustomFields(r, 100), "RS-21"),
        changedWhenInserted(
            "keeps times to the second",
            r -> Rewritten.createdAt(r, r.createdAt().truncatedTo(ChronoUnit.SECONDS)),
            "RS-22"),
        STORE.twist(
            "counts the shown links only",
            "find",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(RepresentativeSnapshot.class::cast)
                    .map(
                        s ->
                            new RepresentativeSnapshot(
                                s.representative(),
                                shownOnly(s.accounts()),
                                shownOnly(s.documents()))),
            "RS-23"),
        STORE.twist(
            "loses the links on update",
            "find",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(RepresentativeSnapshot.class::cast)
                    .map(
                        s ->
                            s.representative().version() > 1
                                ? RepresentativeSnapshot.withoutLinks(s.representative())
                                : s),
            "RS-24"),
        STORE.twist(
            "leaves itself out of its chain",
            "chainOfCommand",
            (a, call) -> references(call.call(a)).stream().skip(1).toList(),
            "RS-25",
            "RS-27"),
        STORE.twist(
            "has a chain for what is not there",
            "chainOfCommand",
            (a, call) -> {
              var chain = references(call.call(a));
              return chain.isEmpty() ? List.of(a[1]) : chain;
            },
            "RS-26"),
        STORE.twist(
            "goes round the cycle",
            "chainOfCommand",
            (a, call) -> {
              var chain = new ArrayList<>(references(call.call(a)));
              chain.addAll(List.copyOf(chain));
              return chain;
            },
            "RS-25",
            "RS-27"),
        STORE.twist(
            "leaves out the reference that proves a chain too long",
            "chainOfCommand",
            (a, call) -> references(call.call(a)).stream().limit(Supervision.MAX_LEVELS).toList(),
            "RS-31"),
        STORE.handsOutItsOwn("chain", "chainOfCommand", "RS-28"),
        STORE.twist(
            "forgets the lock of supervision", "lockSupervision", (a, call) -> null, "RS-29"),
        STORE.twist(
            "locks the supervision of all tenants",
            "lockSupervision",
            (a, call) -> call.call(new TenantId(1)),
            "RS-01"),
        STORE.saysFalseOnConflict(
            "says false for a supervisor that is not there", "insert", "RS-30", "RS-36"),
        STORE.doesNotDelete("RS-32"),
        STORE.alwaysSaysThatItDeleted("RS-33"),
        STORE.twist("says that everyone has reports", "hasReports", (a, call) -> true, "RS-34"),
        STORE.saysFalseOnConflict("says false for one who is in use", "delete", "RS-35"),
        STORE.needsTransaction("update", "RS-39"),
        STORE.twist("does not move reports", "moveReports", (a, call) -> 0L, "RS-37", "RS-38"));
  }

  private static Mutant changedWhenInserted(
      String mistake, UnaryOperator<Representative> change, String... caughtBy) {
    return STORE.twist(
        mistake,
        "insert",
        (a, call) -> call.call(a[0], change.apply((Representative) a[1])),
        caughtBy);
  }

  private static boolean overwrite(
      RepresentativeStore store, TenantId tenant, Representative representative) {
    var stored = store.find(tenant, representative.reference()).orElseThrow().representative();
    return store.update(tenant, stored, representative);
  }

  private static CustomFieldValue asDouble(CustomFieldValue value) {
    return value instanceof CustomFieldValue.Decimal number
        ? new CustomFieldValue.Decimal(BigDecimal.valueOf(number.value().doubleValue()))
        : value;
  }

  private static <N extends LinkedNumber> LinkedNumbers<N> shownOnly(LinkedNumbers<N> numbers) {
    return new LinkedNumbers<>(numbers.first(), numbers.first().size());
  }

  private static RepresentativeSnapshot ghost(RepresentativeReference reference) {
    return RepresentativeSnapshot.withoutLinks(
        Representative.create(
            reference, RepresentativeDetails.EMPTY, CustomFields.EMPTY, Instant.EPOCH));
  }

  private static List<RepresentativeReference> references(Object returned) {
    return ((List<?>) returned).stream().map(RepresentativeReference.class::cast).toList();
  }
}
