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

/** The contracts, on the stores that their thread has set. Only {@link Verdict} runs them. */
final class Victims {
  static final ThreadLocal<StoresUnderTest> STORES = new ThreadLocal<>();

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
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfRepresentativeLists extends RepresentativeListsContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfDeletionLog extends DeletionLogContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfHierarchyReader extends HierarchyReaderContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfLinkStore extends LinkStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfLinkStates extends LinkStatesContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfEscalationStore extends EscalationStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfAccountStore extends AccountStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfDocumentStore extends DocumentStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfDataQualityStore extends DataQualityStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfBulkStore extends BulkStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfTemporaryStore extends TemporaryStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfTenantStore extends TenantStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfApiKeyStore extends ApiKeyStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfIdempotencyStore extends IdempotencyStoreContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }

  static final class OfTransactions extends TransactionsContract {
    private final StoresUnderTest stores = STORES.get();

    @Override
    protected StoresUnderTest stores() {
      return stores;
    }
  }
}
