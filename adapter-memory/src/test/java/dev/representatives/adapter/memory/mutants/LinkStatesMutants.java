package dev.representatives.adapter.memory.mutants;

import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes of a lookup of link states. */
final class LinkStatesMutants {
  private static final PortMutants STATES = new PortMutants("link states", LinkStates.class);

  private LinkStatesMutants() {}

  static List<Mutant> all() {
    return Stream.of(onLinkStates("read"), onLinkStates("lockAndRead"), others())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutant> onLinkStates(String method) {
    return List.of(
        onLinkState(
            method,
            "sees a representative that is not there",
            p -> new LinkState(true, p.targetExists(), p.linkedSince()),
            "LP-02"),
        onLinkState(
            method,
            "sees a target that is not there",
            p -> new LinkState(p.representativeExists(), true, p.linkedSince()),
            "LP-03",
            "LP-06"),
        onLinkState(
            method,
            "sees no link",
            p -> new LinkState(p.representativeExists(), p.targetExists(), Optional.empty()),
            "LP-04",
            "LP-05"));
  }

  private static List<Mutant> others() {
    return List.of(
        STATES.twist(
            "reads outside the transaction",
            honest ->
                Map.of(
                    "lockAndRead", (a, call) -> Twists.elsewhere(() -> readWithoutLock(honest, a))),
            "LP-05"),
        STATES.twist(
            "reads without a lock",
            honest -> Map.of("lockAndRead", (a, call) -> readWithoutLock(honest, a)),
            "LP-07",
            "LP-08",
            "LP-09"),
        STATES.twist(
            "locks what it only reads",
            honest ->
                Map.of(
                    "read",
                    (a, call) ->
                        honest
                            .transactions()
                            .inTransaction(
                                () ->
                                    honest
                                        .linkStates()
                                        .lockAndRead(
                                            (TenantId) a[0],
                                            (RepresentativeReference) a[1],
                                            (LinkedNumber) a[2]))),
            "LP-11",
            "LP-12"),
        STATES.twist(
            "knows every number",
            "existing",
            (a, call) -> Set.copyOf((Collection<?>) a[1]),
            "LP-10"));
  }

  private static Mutant onLinkState(
      String method, String mistake, UnaryOperator<LinkState> change, String... caughtBy) {
    return STATES.twist(
        method + ": " + mistake,
        method,
        (a, call) -> change.apply((LinkState) call.call(a)),
        caughtBy);
  }

  private static LinkState readWithoutLock(StoresUnderTest honest, Object[] arguments) {
    var tenant = (TenantId) arguments[0];
    var reference = (RepresentativeReference) arguments[1];
    var number = (LinkedNumber) arguments[2];
    boolean targetExists =
        number instanceof AccountNumber account
            ? honest.accountDirectory().exists(tenant, account)
            : honest.documentDirectory().exists(tenant, (DocumentNumber) number);
    return new LinkState(
        honest.representatives().find(tenant, reference).isPresent(),
        targetExists,
        honest.links().linkedSince(tenant, reference, number));
  }
}
