package dev.representatives.adapter.memory;

import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.contracts.TransactionsContract;

class InMemoryTransactionsTest extends TransactionsContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
