package dev.representatives.adapter.persistence;

import dev.representatives.contracts.AccountStoreContract;
import dev.representatives.contracts.ApiKeyStoreContract;
import dev.representatives.contracts.DocumentStoreContract;
import dev.representatives.contracts.LinkStatesContract;
import dev.representatives.contracts.LinkStoreContract;
import dev.representatives.contracts.RepresentativeStoreContract;
import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.contracts.TenantStoreContract;
import dev.representatives.contracts.TransactionsContract;
import org.junit.jupiter.api.Nested;

/** The contracts of all outbound ports on the embedded database. */
class H2ContractsTest {
  @Nested
  class RepresentativeStore extends RepresentativeStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class LinkStore extends LinkStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class LinkStates extends LinkStatesContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class AccountStore extends AccountStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class DocumentStore extends DocumentStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class TenantStore extends TenantStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class ApiKeyStore extends ApiKeyStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }

  @Nested
  class Transactions extends TransactionsContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.h2();
    }
  }
}
