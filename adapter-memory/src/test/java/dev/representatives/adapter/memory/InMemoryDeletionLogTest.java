package dev.representatives.adapter.memory;

import dev.representatives.contracts.DeletionLogContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryDeletionLogTest extends DeletionLogContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
