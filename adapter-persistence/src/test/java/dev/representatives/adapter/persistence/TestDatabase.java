package dev.representatives.adapter.persistence;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import java.util.UUID;

/** The kinds of databases on which the tests of this adapter run. */
public enum TestDatabase {
  H2 {
    @Override
    public Database create() {
      return new Database(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=2000;DB_CLOSE_DELAY=-1",
          "sa",
          "");
    }

    @Override
    JdbcStores stores() {
      return OnH2.STORES;
    }
  },
  MYSQL_PROTOCOL {
    @Override
    public Database create() {
      return MySqlProtocolServer.shared().createDatabase();
    }

    @Override
    JdbcStores stores() {
      return OnMySqlProtocol.STORES;
    }
  };

  private static final int CONNECTIONS = 20;

  /** A new, empty database. */
  public abstract Database create();

  /** Stores on a database that all tests share; created when a test first needs them. */
  abstract JdbcStores stores();

  private static final class OnH2 {
    static final JdbcStores STORES = JdbcStores.on(H2.create(), CONNECTIONS);
  }

  private static final class OnMySqlProtocol {
    static final JdbcStores STORES = JdbcStores.on(patient(MYSQL_PROTOCOL.create()), CONNECTIONS);

    /**
     * The contracts are about results: a chain of 1,000 levels takes an eighth of the socket
     * timeout on an idle machine, and more than all of it on a busy one.
     */
    private static Database patient(Database database) {
      return new Database(
          database.jdbcUrl() + "&socketTimeout=60000", database.username(), database.password());
    }
  }
}
