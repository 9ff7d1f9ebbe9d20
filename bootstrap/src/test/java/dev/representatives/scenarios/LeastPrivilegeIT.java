package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two database users of docs/operations.md, created with its statements. */
@OnEveryDatabase
class LeastPrivilegeIT {
  private static final Pattern STATEMENTS =
      Pattern.compile("```sql\n(CREATE DATABASE .*?)```", Pattern.DOTALL);
  private static final String NAME = Unique.key("");
  private static final String PASSWORD = "secret";

  @TempDir private static Path directory;
  private static Database server;

  @BeforeAll
  static void make_the_database_and_its_users() throws SQLException, IOException {
    server = MySqlProtocolServer.shared().createDatabase();
    try (var connection = Sql.connect(server);
        var jdbc = connection.createStatement()) {
      for (var nobody : withoutName(jdbc)) {
        jdbc.execute("DROP USER " + nobody);
      }
      for (var statement : documented()) {
        jdbc.execute(statement);
      }
    }
  }

  @Test
  void one_creates_the_schema_and_the_other_serves_without_a_right_to_change_it() throws Exception {
    var running = user("representatives");

    var tooEarly = new ServiceCommand(directory, running).run("keys", "list", "--tenant", "acme");
    assertThat(tooEarly.exitCode()).as("without a schema").isEqualTo(2);
    assertThat(tooEarly.err()).contains("may not create tables");

    new ServiceCommand(directory, user("representatives_migration")).createKey("acme");
    String key = new ServiceCommand(directory, running).createKey("acme");
    try (var service = ServiceProcess.start(directory, running)) {
      use(new Api(service.baseUrl(), Optional.of(key)));
    }
    try (var connection = Sql.connect(database("representatives"));
        var statement = connection.createStatement()) {
      for (var refused :
          List.of(
              "DROP TABLE representatives",
              "ALTER TABLE representatives ADD COLUMN x INT",
              "CREATE TABLE x (y INT)",
              "TRUNCATE TABLE representatives")) {
        assertThat(refusal(statement, refused)).as(refused).contains("denied");
      }
    }
  }

  /** Makes every kind of write, and acquires every lock. */
  private static void use(Api api) {
    var given = new Given(api);
    String supervisor = given.representative();
    String reference = given.representative(Map.of("name", "Jane"));
    String path = Paths.representative(reference);
    String account = given.account();
    String document = given.document();
    for (int i = 0; i < 2; i++) {
      api.put(path).json(Map.of("supervisor_representative_reference", supervisor)).send().is(200);
      api.patch(path).json(Map.of("title", "Account Manager")).send().is(200);
      given.linkedAccount(reference, account);
      given.linkedDocument(reference, document);
      given.putAccount(account).send().is(200);
    }
    api.get(path).send().is(200);
    api.get(Paths.accountsOf(reference)).send().is(200);
    api.get(Paths.documentsOf(reference)).send().is(200);
    api.delete(Paths.accountOf(reference, account)).send().is(204);
    api.delete(Paths.documentOf(reference, document)).send().is(204);
    api.put(Paths.accountsOf(reference)).json(Map.of("numbers", List.of(account))).send().is(200);
    api.put(Paths.accountsOf(reference)).json(Map.of("numbers", List.of())).send().is(200);
    given.linkedAccount(reference, account);
    api.delete(path + "?cascade=links").send().is(204);
    api.get("/deletions").send().is(200);
    for (int i = 0; i < 2; i++) {
      api.post(path).header("Idempotency-Key", "key").json(Map.of()).send().is(201);
    }
    api.delete(Paths.account(account)).send().is(204);
    api.delete(Paths.document(document)).send().is(204);
    api.post(path + "/hand-over").json(Map.of("to", supervisor)).send().is(200);
    useInBulk(api, supervisor);
    api.get("/reports/data-quality").send().is(200);
  }

  private static void useInBulk(Api api, String supervisor) {
    String reference = Unique.reference();
    String account = Unique.accountNumber();
    String document = Unique.documentNumber();
    var numbers = Given.documentOf(account);
    var link = Map.of("reference", reference, "document_number", document);
    var representative =
        Map.of(
            "reference",
            reference,
            "supervisor_representative_reference",
            supervisor,
            "accounts",
            List.of(account));
    isCarriedOut(api, "accounts", Map.of("account_number", account, "name", "Acme"));
    isCarriedOut(api, "documents", with(numbers, "document_number", document));
    isCarriedOut(api, "representatives", representative);
    isCarriedOut(api, "representatives", with(representative, "name", "Jane"));
    isCarriedOut(api, "links", link);
    isCarriedOut(api, "links", with(link, "op", "unlink"));
    api.get(Paths.account(account) + "/escalation").send().is(200);
    isCarriedOut(
        api, "representatives", with(representative, "accounts", List.of(), "op", "patch"));
    isCarriedOut(api, "representatives", Map.of("reference", reference, "op", "delete"));
    isCarriedOut(api, "documents", Map.of("document_number", document, "op", "delete"));
    isCarriedOut(api, "accounts", Map.of("account_number", account, "op", "delete"));
  }

  private static Map<String, Object> with(Map<String, ?> line, Object... fields) {
    var changed = new LinkedHashMap<String, Object>(line);
    changed.putAll(Json.object(fields));
    return changed;
  }

  private static void isCarriedOut(Api api, String resource, Map<String, ?> line) {
    for (var dryRun : List.of("?dry_run=true", "")) {
      var answer = api.post("/bulk/" + resource + dryRun).json(List.of(line)).send().is(200);
      assertThat(answer.json().get(0).path("changed").booleanValue()).as("%s", answer).isTrue();
    }
  }

  /**
   * Removes the anonymous users, as mariadb-secure-installation does: for local connections, they
   * would hide the other users.
   */
  private static List<String> withoutName(Statement statement) throws SQLException {
    List<String> users = new ArrayList<>();
    try (var rows = statement.executeQuery("SELECT host FROM mysql.user WHERE user = ''")) {
      while (rows.next()) {
        users.add("''@'" + rows.getString(1) + "'");
      }
    }
    return users;
  }

  private static String refusal(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return "done";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  private static List<String> documented() throws IOException {
    var block = STATEMENTS.matcher(Files.readString(Path.of("../docs/operations.md")));
    assertThat(block.find()).as("the statements in docs/operations.md").isTrue();
    return Arrays.stream(block.group(1).split(";"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .map(LeastPrivilegeIT::ofThisRun)
        .toList();
  }

  private static String ofThisRun(String statement) {
    return statement
        .replaceAll("\\brepresentatives(?=\\.\\*| CHARACTER)", "representatives_" + NAME)
        .replaceAll("'(representatives\\w*)'@", "'" + userName("$1") + "'@")
        .replaceAll("IDENTIFIED BY '.*'", "IDENTIFIED BY '" + PASSWORD + "'");
  }

  /** The name of a user has at most 32 characters. */
  private static String userName(String documented) {
    return documented + "_" + NAME.substring(0, 6);
  }

  private static Map<String, String> user(String documented) {
    return ServiceProcess.settings(database(documented));
  }

  private static Database database(String documented) {
    return new Database(
        server.jdbcUrl().replaceFirst("/[^/]*$", "/representatives_" + NAME),
        userName(documented),
        PASSWORD);
  }
}
