package dev.representatives.adapter.memory;

import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.contracts.TemporaryStoreContract;

class InMemoryTemporaryStoreTest extends TemporaryStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
