package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.service.Environment;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import dev.representatives.harness.telemetry.OtlpCollector;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log, at any level, the metrics and the traces contain neither the data of callers nor their
 * keys, whatever the outcome of a request.
 *
 * <p>The log is text on the embedded database and JSON on the other one: neither the redaction nor
 * the messages of a database depend on the format.
 */
class PrivacyIT {
  private static final String REFERENCE = "ref-quartermain";
  private static final String ACCOUNT = "acct-quartermain";
  private static final Map<String, Object> PERSON = person();

  /**
   * The texts that must not be found, in lower case. Each is part of a request, and has more digits
   * than the fraction of a second, which could otherwise match by chance.
   */
  private static final List<String> UNMISTAKABLE =
      List.of("quartermain", "zebulon", "0101770177", "0202880288", "0303990399");

  @TempDir private Path directory;

  @Test
  void operators_never_see_data_of_a_person_or_a_key() throws SQLException {
    boolean json = Environment.ofThisRun() == Environment.MYSQL_PROTOCOL;
    var database = database();
    var settings = new HashMap<>(ServiceProcess.settings(database));
    settings.put("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", "3");
    String key;
    try (var first = ServiceProcess.start(directory, settings)) {
      first.awaitLog("The database is ");
      key = new ServiceCommand(directory, settings).storeKey("acme");
    }
    try (var collector = new OtlpCollector()) {
      settings.putAll(collector.settings());
      settings.put("REPRESENTATIVES_LOG_FORMAT", json ? "json" : "text");
      settings.put("REPRESENTATIVES_LOG_LEVEL", "TRACE");
      var service = ServiceProcess.start(directory, settings);
      String metrics;
      try (service) {
        var api = new Api(service.baseUrl(), Optional.of(key));
        acceptEverything(api);
        refuseEverything(api, key);
        failInTheDatabase(api, database);
        metrics = Metrics.of(service).text();
      } catch (AssertionError e) {
        throw new AssertionError("the log: " + service.log(), e);
      }
      // When it has stopped, it has sent its last spans.
      String log = service.log();

      assertThat(log).as("the failure is in the log").contains("500").contains("SQLState");
      assertThat(metrics).contains("representatives_refusals_total");
      if (json) {
        // From Java 24 on, the JVM itself warns about calls of a tracing library.
        assertThat(log.lines().filter(line -> !line.startsWith("WARNING: ")))
            .allSatisfy(line -> assertThat(Json.parse(line).isObject()).isTrue());
      }
      assertThat(collector.spans()).hasSizeGreaterThan(20);
      for (var seen : List.of(log, metrics, collector.everything())) {
        assertThat(seen.toLowerCase(Locale.ROOT)).doesNotContain(UNMISTAKABLE);
        assertThat(seen).doesNotContain(key, key.split("_", -1)[2]);
      }
    }
  }

  private static Map<String, Object> person() {
    var person = Json.object();
    Fields.FREE_NAMES.forEach(field -> person.put(field, "Quartermain's " + field));
    person.putAll(
        Json.object(
            "name", "Zebulon Quartermain",
            "email", "zebulon.quartermain@private.example",
            "phone", "+49 555 0101770177",
            "mobile_phone", "+49 555 0202880288",
            "fax", "+49 555 0303990399",
            "custom_fields",
                Map.of("collections", Map.of("quartermain_key", "quartermain value"))));
    return person;
  }

  private static void acceptEverything(Api api) {
    api.put(Paths.representative(REFERENCE)).json(PERSON).send().is(201);
    api.patch(Paths.representative(REFERENCE)).json(Map.of("name", "Zebulon")).send().is(200);
    api.get(Paths.representative(REFERENCE)).send().is(200);
    api.put(Paths.account(ACCOUNT)).json(Map.of("name", "Quartermain Ltd")).send().is(201);
    api.put(Paths.accountOf(REFERENCE, ACCOUNT)).send().is(200);
    api.get(Paths.accountsOf(REFERENCE)).send().is(200);
  }

  private static void refuseEverything(Api api, String key) {
    var other = new HashMap<>(PERSON);
    other.put("language", "quartermain");
    other.put("email", "zebulon@quartermain@private");
    other.put("supervisor_representative_reference", "quartermain-the-elder");
    other.put("name", "Zebulon Quartermain ".repeat(100));
    other.put("Zebulon", "Quartermain");
    api.put(Paths.representative(REFERENCE)).json(other).send().is(422);
    api.put(Paths.representative(REFERENCE))
        .json(PERSON)
        .header("If-Match", "\"zebulon-quartermain\"")
        .send()
        .is(412);
    api.post(Paths.representative(REFERENCE)).json(PERSON).send().is(409);
    api.put(Paths.representative(REFERENCE)).json("{\"name\": \"Zebulon Quartermain\"").send();
    api.put(Paths.representative(REFERENCE)).json("\"Zebulon Quartermain\"").send();
    api.get(Paths.representative("zebulon-quartermain")).send().is(404);
    api.get(Paths.representative(REFERENCE) + "?name=Quartermain").send().is(422);
    api.get(Paths.accountsOf(REFERENCE) + "?page=Quartermain").send().is(422);
    api.callAbsolute("GET", "/quartermain").send().is(404);
    api.call("QUARTERMAIN", "/quartermain").send();
    api.get("/representatives/quartermain%ff").send().is(400);
    new Api(api.baseUrl(), Optional.of("Zebulon Quartermain"))
        .get(Paths.representative(REFERENCE))
        .send()
        .is(401);
    new Api(api.baseUrl(), Optional.of(key.substring(0, key.length() - 1)))
        .get(Paths.representative(REFERENCE))
        .send()
        .is(401);
    api.get(Paths.representative(REFERENCE))
        .header("User-Agent", "Quartermain")
        .header("Referer", "https://quartermain.example")
        .header("tracestate", "quartermain=zebulon")
        .header("baggage", "name=Quartermain")
        .header("X-Forwarded-For", "quartermain.example")
        .send()
        .is(200);
  }

  /** Databases quote the value that they reject. */
  private static void failInTheDatabase(Api api, Database database) throws SQLException {
    boolean embedded = database.jdbcUrl().startsWith("jdbc:h2:");
    String column = embedded ? "ALTER COLUMN fax VARCHAR(20)" : "MODIFY fax VARCHAR(20)";
    Sql.execute(database, "ALTER TABLE representatives " + column);
    var answer =
        api.put(Paths.representative(REFERENCE))
            .json(Map.of("fax", "+49 555 0303990399 ext. Quartermain"))
            .sendUnchecked();

    assertThat(answer.status()).as("%s", answer).isEqualTo(500);
  }

  private Database database() {
    return Environment.ofThisRun() == Environment.MYSQL_PROTOCOL
        ? MySqlProtocolServer.shared().createDatabase()
        : new Database(
            "jdbc:h2:file:"
                + directory.resolve("representatives")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=2000;AUTO_SERVER=TRUE",
            "sa",
            "");
  }
}
