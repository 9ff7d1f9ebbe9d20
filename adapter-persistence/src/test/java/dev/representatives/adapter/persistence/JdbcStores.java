package dev.representatives.adapter.persistence;

import dev.representatives.adapter.persistence.server.Database;
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
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.ConnectionOperations;
import java.sql.Connection;
import java.util.function.Function;

/** The ports of this adapter on one database. */
final class JdbcStores implements StoresUnderTest, AutoCloseable {
  private final ApplicationContext context;

  private JdbcStores(ApplicationContext context) {
    this.context = context;
  }

  /** Stores of their own pool on an empty database. */
  static JdbcStores on(Database database, int connections) {
    return new JdbcStores(AdapterContext.on(database, connections));
  }

  /** Closes the pool; only for stores that nobody shares. */
  @Override
  public void close() {
    context.close();
  }

  /** Works on a connection of the pool. */
  <T> T onConnection(Function<Connection, T> work) {
    ConnectionOperations<?> connections = context.getBean(ConnectionOperations.class);
    return connections.executeRead(status -> work.apply((Connection) status.getConnection()));
  }

  @Override
  public Transactions transactions() {
    return context.getBean(Transactions.class);
  }

  @Override
  public TenantStore tenants() {
    return context.getBean(TenantStore.class);
  }

  @Override
  public RepresentativeStore representatives() {
    return context.getBean(RepresentativeStore.class);
  }

  @Override
  public RepresentativeLists representativeLists() {
    return context.getBean(RepresentativeLists.class);
  }

  @Override
  public DeletionLog deletions() {
    return context.getBean(DeletionLog.class);
  }

  @Override
  public HierarchyReader hierarchy() {
    return context.getBean(HierarchyReader.class);
  }

  @Override
  public LinkStore links() {
    return context.getBean(LinkStore.class);
  }

  @Override
  public LinkStates linkStates() {
    return context.getBean(LinkStates.class);
  }

  @Override
  public AccountStore accounts() {
    return context.getBean(AccountStore.class);
  }

  @Override
  public AccountDirectory accountDirectory() {
    return context.getBean(AccountDirectory.class);
  }

  @Override
  public DocumentStore documents() {
    return context.getBean(DocumentStore.class);
  }

  @Override
  public DocumentDirectory documentDirectory() {
    return context.getBean(DocumentDirectory.class);
  }

  @Override
  public EscalationStore escalations() {
    return context.getBean(EscalationStore.class);
  }

  @Override
  public DataQualityStore dataQuality() {
    return context.getBean(DataQualityStore.class);
  }

  @Override
  public BulkStore bulk() {
    return context.getBean(BulkStore.class);
  }

  @Override
  public TemporaryStore temporary() {
    return context.getBean(TemporaryStore.class);
  }

  @Override
  public IdempotencyStore idempotency() {
    return context.getBean(IdempotencyStore.class);
  }

  @Override
  public ApiKeyStore apiKeys() {
    return context.getBean(ApiKeyStore.class);
  }
}
