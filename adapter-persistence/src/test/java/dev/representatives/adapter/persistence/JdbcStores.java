package dev.representatives.adapter.persistence;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.Transactions;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.UUID;

/** The ports of this adapter on one database, which is made when it is first asked for. */
final class JdbcStores implements StoresUnderTest, AutoCloseable {
  private final ApplicationContext context;

  private JdbcStores(ApplicationContext context) {
    this.context = context;
  }

  static JdbcStores h2() {
    return H2.STORES;
  }

  static JdbcStores mySqlProtocol() {
    return MySqlProtocol.STORES;
  }

  /** Stores of their own pool on a new database. */
  static JdbcStores on(Database database, int connections) {
    return new JdbcStores(
        ApplicationContext.run(
            Map.of(
                "datasources.default.url",
                database.jdbcUrl(),
                "datasources.default.username",
                database.username(),
                "datasources.default.password",
                database.password(),
                "datasources.default.maximum-pool-size",
                connections,
                "flyway.datasources.default.enabled",
                true,
                "representatives.api-keys.cache-ttl",
                "0s")));
  }

  /** Closes the pool; only for stores that nobody shares. */
  @Override
  public void close() {
    context.close();
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
  public ApiKeyStore apiKeys() {
    return context.getBean(ApiKeyStore.class);
  }

  private static final class H2 {
    static final JdbcStores STORES =
        on(
            new Database(
                "jdbc:h2:mem:"
                    + UUID.randomUUID()
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=2000;DB_CLOSE_DELAY=-1",
                "sa",
                ""),
            CONNECTIONS);
  }

  private static final class MySqlProtocol {
    static final JdbcStores STORES = on(MySqlProtocolServer.shared().createDatabase(), CONNECTIONS);
  }

  private static final int CONNECTIONS = 20;
}
