package dev.representatives.adapter.persistence;

import dev.representatives.contracts.AccountStoreContract;
import dev.representatives.contracts.ApiKeyStoreContract;
import dev.representatives.contracts.BulkStoreContract;
import dev.representatives.contracts.DataQualityStoreContract;
import dev.representatives.contracts.DeletionLogContract;
import dev.representatives.contracts.DocumentStoreContract;
import dev.representatives.contracts.EscalationStoreContract;
import dev.representatives.contracts.HierarchyReaderContract;
import dev.representatives.contracts.IdempotencyStoreContract;
import dev.representatives.contracts.LinkStatesContract;
import dev.representatives.contracts.LinkStoreContract;
import dev.representatives.contracts.RepresentativeListsContract;
import dev.representatives.contracts.RepresentativeStoreContract;
import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.contracts.TemporaryStoreContract;
import dev.representatives.contracts.TenantStoreContract;
import dev.representatives.contracts.TransactionsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contracts of all outbound ports, on each kind of database. */
@ParameterizedClass
@EnumSource
@Order(1)
class ContractsTest {
  @Parameter TestDatabase database;

  @Nested
  class RepresentativeStore extends RepresentativeStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class RepresentativeLists extends RepresentativeListsContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class DeletionLog extends DeletionLogContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class HierarchyReader extends HierarchyReaderContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class LinkStore extends LinkStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class LinkStates extends LinkStatesContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class AccountStore extends AccountStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class DocumentStore extends DocumentStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class EscalationStore extends EscalationStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class DataQualityStore extends DataQualityStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class BulkStore extends BulkStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class TemporaryStore extends TemporaryStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class TenantStore extends TenantStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class ApiKeyStore extends ApiKeyStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class IdempotencyStore extends IdempotencyStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }

  @Nested
  class Transactions extends TransactionsContract {
    @Override
    protected StoresUnderTest stores() {
      return database.stores();
    }
  }
}
