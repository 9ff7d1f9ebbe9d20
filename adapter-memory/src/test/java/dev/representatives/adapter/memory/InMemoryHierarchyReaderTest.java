package dev.representatives.adapter.memory;

import dev.representatives.contracts.HierarchyReaderContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryHierarchyReaderTest extends HierarchyReaderContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
