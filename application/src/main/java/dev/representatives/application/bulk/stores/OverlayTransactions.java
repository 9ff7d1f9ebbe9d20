package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.Transactions;
import java.util.function.Supplier;

/** Keeps what a group has written in the overlay when it ends well. Opens no transaction. */
final class OverlayTransactions implements Transactions {
  private final OverlaySpace space;

  OverlayTransactions(OverlaySpace space) {
    this.space = space;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      var result = work.get();
      space.keep();
      return result;
    } finally {
      space.takeBack();
    }
  }

  @Override
  public <T> T rolledBack(Supplier<T> work) {
    throw new IllegalStateException("a dry run contains no other");
  }
}
