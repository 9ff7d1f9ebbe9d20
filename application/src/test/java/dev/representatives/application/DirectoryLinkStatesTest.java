package dev.representatives.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.contracts.LinkStatesContract;
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
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Fulfils the same contract as an adapter that needs a single read. */
class DirectoryLinkStatesTest extends LinkStatesContract {
  private static final StoresUnderTest STORES = new OneAfterTheOther();

  @Override
  protected StoresUnderTest stores() {
    return STORES;
  }

  @Test
  void the_directories_are_not_asked_for_a_representative_that_is_not_there() {
    var accounts = mock(AccountDirectory.class);
    var documents = mock(DocumentDirectory.class);
    var linkStates =
        new DirectoryLinkStates(STORES.representatives(), STORES.links(), accounts, documents);
    var tenant = new TenantId(Integer.MAX_VALUE);

    var seen =
        STORES
            .transactions()
            .inTransaction(
                () ->
                    linkStates.lockAndRead(
                        tenant, World.reference("REP-001"), new AccountNumber("ACCT-001")));

    assertThat(seen).isEqualTo(LinkState.NO_REPRESENTATIVE);
    verifyNoInteractions(accounts, documents);
  }

  @Test
  void accounts_and_documents_are_each_asked_for_in_their_own_directory() {
    var world = new World();
    world.given("REP-001", Drafts.NOTHING);
    var linkStates =
        new DirectoryLinkStates(
            world.representatives,
            world.links,
            (tenant, number) -> number.value().equals("account"),
            (tenant, number) -> number.value().equals("document"));

    world
        .stores
        .transactions()
        .inTransaction(
            () -> {
              var rep = World.reference("REP-001");
              assertThat(linkStates.lockAndRead(world.acme, rep, new AccountNumber("account")))
                  .extracting(LinkState::targetExists)
                  .isEqualTo(true);
              assertThat(linkStates.lockAndRead(world.acme, rep, new AccountNumber("document")))
                  .extracting(LinkState::targetExists)
                  .isEqualTo(false);
              assertThat(linkStates.lockAndRead(world.acme, rep, new DocumentNumber("document")))
                  .extracting(LinkState::targetExists)
                  .isEqualTo(true);
              return assertThat(
                      linkStates.lockAndRead(world.acme, rep, new DocumentNumber("account")))
                  .extracting(LinkState::targetExists)
                  .isEqualTo(false);
            });
  }

  /** The in-memory adapter, except for the states of links. */
  private static final class OneAfterTheOther implements StoresUnderTest {
    private final InMemoryStores stores = new InMemoryStores(Duration.ofMillis(1500));

    @Override
    public LinkStates linkStates() {
      return new DirectoryLinkStates(
          stores.representatives(),
          stores.links(),
          stores.accountDirectory(),
          stores.documentDirectory());
    }

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
}
