package dev.representatives.adapter.memory;

import dev.representatives.contracts.DataQualityStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryDataQualityStoreTest extends DataQualityStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
