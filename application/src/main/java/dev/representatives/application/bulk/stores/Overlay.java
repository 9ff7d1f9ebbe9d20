package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.Transactions;

/**
 * What the lines of a dry run would have written, over what is stored. Nothing is locked, and there
 * is no transaction: each read sees what is committed. Used by one thread for the lines of one
 * tenant. The memory that it uses is that of a group and of the temporary space.
 */
public final class Overlay implements AutoCloseable {
  private final TemporaryStore.Space kept;
  private final GroupStores stores;
  private final Transactions transactions;

  private Overlay(TemporaryStore.Space kept, GroupStores stores, Transactions transactions) {
    this.kept = kept;
    this.stores = stores;
    this.transactions = transactions;
  }

  /** Creates an overlay without changes. */
  public static Overlay over(GroupStores stored, TemporaryStore temporary) {
    var kept = temporary.open();
    var space = new OverlaySpace(kept);
    var tables = OverlayTables.in(space);
    var bulk = new OverlayBulkStore(stored.bulk(), tables);
    return new Overlay(
        kept,
        new GroupStores(
            bulk,
            new OverlayWrites(stored.bulk(), bulk, tables),
            new NoDeletions(),
            stored.idempotency()),
        new OverlayTransactions(space));
  }

  /** What is stored with the changes of the lines so far. */
  public GroupStores stores() {
    return stores;
  }

  /** Each keeps the changes of a group together, or none of them. */
  public Transactions transactions() {
    return transactions;
  }

  /** Removes all changes. */
  @Override
  public void close() {
    kept.close();
  }
}
