package dev.representatives.adapter.memory;

import dev.representatives.contracts.ApiKeyStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
