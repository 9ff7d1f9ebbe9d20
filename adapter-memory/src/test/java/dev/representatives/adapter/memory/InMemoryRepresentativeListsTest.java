package dev.representatives.adapter.memory;

import dev.representatives.contracts.RepresentativeListsContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryRepresentativeListsTest extends RepresentativeListsContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
