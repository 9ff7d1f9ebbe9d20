package dev.representatives.application.bulk;

import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Carries out groups of lines, each in one transaction. */
final class Groups {
  private final Transactions transactions;
  private final BulkStores stores;
  private final InstantSource clock;
  private final TenantId tenant;
  private final boolean supervisionFirst;

  /**
   * @param supervisionFirst whether every group acquires the supervision lock
   */
  Groups(
      Transactions transactions,
      BulkStores stores,
      InstantSource clock,
      TenantId tenant,
      boolean supervisionFirst) {
    this.transactions = transactions;
    this.stores = stores;
    this.clock = clock;
    this.tenant = tenant;
    this.supervisionFirst = supervisionFirst;
  }

  /**
   * Carries out a group. The work may run several times, and the last time counts.
   *
   * @param wishes chains of supervisors that do not exist, and which lines wait to create
   * @param isLast whether a line that would wait is refused instead
   */
  <L extends BulkLine> GroupOutcome<L> carryOut(
      List<PendingLine<L>> lines,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes,
      BiPredicate<PendingLine<L>, Wait> isLast) {
    try {
      return transactions.inTransaction(
          () -> carryOutOnce(lines, wishes, isLast, supervisionFirst));
    } catch (SupervisionNotLockedException e) {
      // The tenant lock must precede the row locks.
      return transactions.inTransaction(() -> carryOutOnce(lines, wishes, isLast, true));
    }
  }

  private <L extends BulkLine> GroupOutcome<L> carryOutOnce(
      List<PendingLine<L>> lines,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes,
      BiPredicate<PendingLine<L>, Wait> isLast,
      boolean supervision) {
    var group = new Group(tenant, stores, wishes);
    var kind =
        lines.stream()
            .map(PendingLine::kind)
            .filter(other -> other != PendingLine.Kind.UNREADABLE)
            .findFirst()
            .orElse(PendingLine.Kind.UNREADABLE);
    group.read(kind, lines, supervision);
    var outcome = new GroupWork<>(new LineExecutor(group, clock), isLast).run(lines);
    group.write();
    return outcome;
  }
}
