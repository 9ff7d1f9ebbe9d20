package dev.representatives.adapter.memory;

import dev.representatives.contracts.LinkStatesContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryLinkStatesTest extends LinkStatesContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
