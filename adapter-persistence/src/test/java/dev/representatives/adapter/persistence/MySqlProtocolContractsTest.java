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

/** The contracts of all outbound ports on a real server with the MySQL protocol. */
class MySqlProtocolContractsTest {
  @Nested
  class RepresentativeStore extends RepresentativeStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class LinkStore extends LinkStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class LinkStates extends LinkStatesContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class AccountStore extends AccountStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class DocumentStore extends DocumentStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class TenantStore extends TenantStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class ApiKeyStore extends ApiKeyStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }

  @Nested
  class Transactions extends TransactionsContract {
    @Override
    protected StoresUnderTest stores() {
      return JdbcStores.mySqlProtocol();
    }
  }
}
