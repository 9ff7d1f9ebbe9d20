package dev.representatives.adapter.memory;

import dev.representatives.contracts.BulkStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryBulkStoreTest extends BulkStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
