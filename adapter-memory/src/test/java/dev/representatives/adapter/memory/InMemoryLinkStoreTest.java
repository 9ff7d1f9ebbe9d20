package dev.representatives.adapter.memory;

import dev.representatives.contracts.LinkStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryLinkStoreTest extends LinkStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
