package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The representatives of a group, in memory. A deletion writes what is pending, and is direct. */
final class GroupRepresentatives implements RepresentativeStore {
  private final DirectWrites store;
  private final GroupTable<RepresentativeReference, Representative> table;
  private final GroupLinks links;
  private final Runnable writePending;
  private final Map<RepresentativeReference, List<RepresentativeReference>> wishes;
  private Map<RepresentativeReference, Optional<RepresentativeReference>> above = Map.of();
  private boolean supervisionLocked;

  /**
   * @param wishes chains of supervisors that do not exist, and which lines wait to create
   */
  GroupRepresentatives(
      DirectWrites store,
      GroupTable<RepresentativeReference, Representative> table,
      GroupLinks links,
      Runnable writePending,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes) {
    this.store = store;
    this.table = table;
    this.links = links;
    this.writePending = writePending;
    this.wishes = wishes;
  }

  void supervisionLocked() {
    supervisionLocked = true;
  }

  void above(Map<RepresentativeReference, Optional<RepresentativeReference>> read) {
    above = read;
  }

  @Override
  public Optional<RepresentativeSnapshot> find(TenantId tenant, RepresentativeReference reference) {
    return table
        .find(reference)
        .map(
            found ->
                new RepresentativeSnapshot(
                    found, links.shownAccounts(reference), links.shownDocuments(reference)));
  }

  @Override
  public Optional<RepresentativeSnapshot> findForUpdate(
      TenantId tenant, RepresentativeReference reference) {
    return find(tenant, reference);
  }

  @Override
  public boolean insert(TenantId tenant, Representative representative) {
    return table.insert(representative.reference(), representative);
  }

  @Override
  public boolean update(TenantId tenant, Representative before, Representative after) {
    boolean expected =
        table
            .find(after.reference())
            .filter(found -> found.version() == before.version())
            .filter(found -> found.createdAt().equals(before.createdAt()))
            .isPresent();
    return expected && table.update(after.reference(), after);
  }

  @Override
  public boolean hasReports(TenantId tenant, RepresentativeReference reference) {
    writePending.run();
    return store.hasReports(tenant, reference);
  }

  @Override
  public long moveReports(
      TenantId tenant,
      RepresentativeReference from,
      RepresentativeReference to,
      Instant updatedAt) {
    throw new UnsupportedOperationException("a group has no such line");
  }

  @Override
  public boolean delete(TenantId tenant, RepresentativeReference reference) {
    writePending.run();
    boolean deleted = store.delete(tenant, reference);
    table.deleted(reference);
    return deleted;
  }

  @Override
  public List<RepresentativeReference> chainOfCommand(
      TenantId tenant, RepresentativeReference reference) {
    if (!exists(reference)) {
      return wishes.getOrDefault(reference, List.of());
    }
    var chain = new LinkedHashSet<RepresentativeReference>();
    Optional<RepresentativeReference> next = Optional.of(reference);
    while (chain.size() <= Supervision.MAX_LEVELS && next.isPresent() && chain.add(next.get())) {
      next = supervisor(next.get());
    }
    return List.copyOf(chain);
  }

  private boolean exists(RepresentativeReference reference) {
    return table.isRead(reference)
        ? table.find(reference).isPresent()
        : above.containsKey(reference);
  }

  private Optional<RepresentativeReference> supervisor(RepresentativeReference reference) {
    return table.isRead(reference)
        ? table.find(reference).flatMap(found -> found.details().supervisor())
        : above.getOrDefault(reference, Optional.empty());
  }

  @Override
  public void lockSupervision(TenantId tenant) {
    if (!supervisionLocked) {
      throw new SupervisionNotLockedException();
    }
  }

  /** The new representatives, each after its supervisor. */
  List<Representative> added() {
    var byReference = new LinkedHashMap<RepresentativeReference, Representative>();
    table.added().forEach(added -> byReference.put(added.reference(), added));
    var sorted = new ArrayList<Representative>();
    var placed = new HashSet<RepresentativeReference>();
    byReference.values().forEach(added -> place(added, byReference, placed, sorted));
    return sorted;
  }

  private static void place(
      Representative added,
      Map<RepresentativeReference, Representative> byReference,
      Set<RepresentativeReference> placed,
      List<Representative> sorted) {
    var path = new ArrayList<Representative>();
    Optional<Representative> next = Optional.of(added);
    while (next.isPresent() && placed.add(next.get().reference())) {
      path.add(next.get());
      next = next.get().details().supervisor().map(byReference::get);
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      sorted.add(path.get(i));
    }
  }
}
