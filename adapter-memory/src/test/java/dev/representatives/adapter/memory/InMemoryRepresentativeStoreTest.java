package dev.representatives.adapter.memory;

import dev.representatives.contracts.RepresentativeStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryRepresentativeStoreTest extends RepresentativeStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
