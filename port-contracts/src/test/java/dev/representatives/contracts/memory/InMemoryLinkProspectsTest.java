package dev.representatives.contracts.memory;

import dev.representatives.contracts.LinkProspectsContract;
import dev.representatives.contracts.StoresUnderTest;

class InMemoryLinkProspectsTest extends LinkProspectsContract {
  private static final StoresUnderTest STORES = new InMemoryStoresUnderTest();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }
}
