package dev.representatives.adapter.memory;

import dev.representatives.contracts.DocumentStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryDocumentStoreTest extends DocumentStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
