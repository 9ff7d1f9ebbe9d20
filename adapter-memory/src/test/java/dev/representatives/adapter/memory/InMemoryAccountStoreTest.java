package dev.representatives.adapter.memory;

import dev.representatives.contracts.AccountStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryAccountStoreTest extends AccountStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
