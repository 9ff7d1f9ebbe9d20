package dev.representatives.adapter.memory.mutants;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The contracts, on the stores that are set. Only {@link Verdict} runs them. */
final class Victims {
  static final AtomicReference<StoresUnderTest> STORES = new AtomicReference<>();

  static final List<Class<?>> ALL =
      List.of(
          OfRepresentativeStore.class,
          OfRepresentativeLists.class,
          OfDeletionLog.class,
          OfHierarchyReader.class,
          OfLinkStore.class,
          OfLinkStates.class,
          OfEscalationStore.class,
          OfAccountStore.class,
          OfDocumentStore.class,
          OfDataQualityStore.class,
          OfBulkStore.class,
          OfTemporaryStore.class,
          OfTenantStore.class,
          OfApiKeyStore.class,
          OfIdempotencyStore.class,
          OfTransactions.class);

  private Victims() {}

  static final class OfRepresentativeStore extends RepresentativeStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfRepresentativeLists extends RepresentativeListsContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfDeletionLog extends DeletionLogContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfHierarchyReader extends HierarchyReaderContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfLinkStore extends LinkStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfLinkStates extends LinkStatesContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfEscalationStore extends EscalationStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfAccountStore extends AccountStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfDocumentStore extends DocumentStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfDataQualityStore extends DataQualityStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfBulkStore extends BulkStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfTemporaryStore extends TemporaryStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfTenantStore extends TenantStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfApiKeyStore extends ApiKeyStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfIdempotencyStore extends IdempotencyStoreContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }

  static final class OfTransactions extends TransactionsContract {
    @Override
    protected StoresUnderTest stores() {
      return STORES.get();
    }
  }
}
