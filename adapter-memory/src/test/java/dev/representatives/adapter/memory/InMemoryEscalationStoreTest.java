package dev.representatives.adapter.memory;

import dev.representatives.contracts.EscalationStoreContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryEscalationStoreTest extends EscalationStoreContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
