package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.GroupStores;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Carries out groups of lines. Where lines before have changed nothing, those that change nothing
 * are found without a transaction; the others of the group are carried out in one.
 */
final class Groups {
  private final Transactions transactions;
  private final GroupStores stores;
  private final InstantSource clock;
  private final TenantId tenant;
  private final boolean inTransaction;

  private boolean unchangedExpected = true;

  /**
   * @param inTransaction whether all groups are in one transaction, which has the supervision lock
   */
  Groups(
      Transactions transactions,
      GroupStores stores,
      InstantSource clock,
      TenantId tenant,
      boolean inTransaction) {
    this.transactions = transactions;
    this.stores = stores;
    this.clock = clock;
    this.tenant = tenant;
    this.inTransaction = inTransaction;
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
    List<GroupOutcome.Decided<L>> unchanged =
        unchangedExpected && !inTransaction
            ? new UnchangedLines<L>(tenant, stores, clock).among(lines)
            : List.of();
    var outcome = carryOutRest(without(unchanged, lines), wishes, isLast).with(unchanged);
    unchangedExpected =
        outcome.decided().stream()
            .map(GroupOutcome.Decided::result)
            .anyMatch(UnchangedLines::isUnchanged);
    return outcome;
  }

  private static <L extends BulkLine> List<PendingLine<L>> without(
      List<GroupOutcome.Decided<L>> decided, List<PendingLine<L>> lines) {
    var numbers = new HashSet<Long>();
    decided.forEach(one -> numbers.add(one.line().number()));
    return lines.stream().filter(line -> !numbers.contains(line.number())).toList();
  }

  private <L extends BulkLine> GroupOutcome<L> carryOutRest(
      List<PendingLine<L>> lines,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes,
      BiPredicate<PendingLine<L>, Wait> isLast) {
    if (lines.isEmpty()) {
      return GroupOutcome.nothing();
    }
    try {
      return transactions.inTransaction(() -> carryOutOnce(lines, wishes, isLast, inTransaction));
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
