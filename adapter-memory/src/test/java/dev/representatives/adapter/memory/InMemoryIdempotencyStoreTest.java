package dev.representatives.adapter.memory;

import dev.representatives.contracts.IdempotencyStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
