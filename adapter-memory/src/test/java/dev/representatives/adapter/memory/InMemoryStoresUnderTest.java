package dev.representatives.adapter.memory;

import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.Transactions;
import java.time.Duration;

/** In-memory stores with a short lock timeout, so that the tests are short. */
public class InMemoryStoresUnderTest implements StoresUnderTest {
  private final InMemoryStores stores = new InMemoryStores(Duration.ofMillis(1500));

  /** Empty stores. */
  public InMemoryStoresUnderTest() {}

  @Override
  public Transactions transactions() {
    return stores.transactions();
  }

  @Override
  public TenantStore tenants() {
    return stores.tenants();
  }

  @Override
  public RepresentativeStore representatives() {
    return stores.representatives();
  }

  @Override
  public RepresentativeLists representativeLists() {
    return stores.representativeLists();
  }

  @Override
  public DeletionLog deletions() {
    return stores.deletions();
  }

  @Override
  public HierarchyReader hierarchy() {
    return stores.hierarchy();
  }

  @Override
  public LinkStore links() {
    return stores.links();
  }

  @Override
  public LinkStates linkStates() {
    return stores.linkStates();
  }

  @Override
  public AccountStore accounts() {
    return stores.accounts();
  }

  @Override
  public AccountDirectory accountDirectory() {
    return stores.accountDirectory();
  }

  @Override
  public DocumentStore documents() {
    return stores.documents();
  }

  @Override
  public DocumentDirectory documentDirectory() {
    return stores.documentDirectory();
  }

  @Override
  public EscalationStore escalations() {
    return stores.escalations();
  }

  @Override
  public DataQualityStore dataQuality() {
    return stores.dataQuality();
  }

  @Override
  public BulkStore bulk() {
    return stores.bulk();
  }

  @Override
  public TemporaryStore temporary() {
    return stores.temporary();
  }

  @Override
  public IdempotencyStore idempotency() {
    return stores.idempotency();
  }

  @Override
  public ApiKeyStore apiKeys() {
    return stores.apiKeys();
  }
}
