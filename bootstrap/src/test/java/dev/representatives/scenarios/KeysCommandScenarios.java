package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Operation;
import dev.representatives.harness.api.Operation.Keys;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code keys create}, {@code list} and {@code revoke} while the service is running. */
@Execution(ExecutionMode.CONCURRENT)
class KeysCommandScenarios extends Scenarios {
  /** Longer than the cache or the lifetime of a key, even on a slow machine. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(4);

  @Test
  void a_new_key_is_printed_alone_and_opens_a_new_tenant() {
    var result = deployment().commandLine().run("keys", "create", "--tenant", Unique.tenant());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().strip()).matches(ServiceProcess.KEY);
    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain(result.out().strip());
    assertThat(result.err().lines()).singleElement().asString().startsWith("The database is ");
    deployment()
        .withKey(result.out().strip())
        .put(Paths.representative("REP-001"))
        .json("{}")
        .send()
        .is(201);
  }

  @Test
  void a_key_to_read_cannot_write() {
    var readOnly =
        deployment()
            .withKey(deployment().commandLine().createKey(Unique.tenant(), "--scopes", "read"));
    for (var operation : Operation.values()) {
      var answer = operation.call(readOnly, Keys.unused()).send();
      if (operation.isWrite()) {
        answer.isProblem(403, "SCOPE_MISSING");
        operation.bare(readOnly, Keys.unused()).json("{ no JSON").send().is(403);
      } else {
        operation.isOfNothing(answer);
      }
    }
  }

  @Test
  void a_key_to_write_cannot_read() {
    var writeOnly =
        deployment()
            .withKey(deployment().commandLine().createKey(Unique.tenant(), "--scopes", "write"));
    var keys = Keys.unused();
    writeOnly.put(Paths.representative(keys.reference())).json("{}").send().is(201);
    for (var operation : Operation.values()) {
      if (!operation.isWrite()) {
        operation.call(writeOnly, keys).send().isProblem(403, "SCOPE_MISSING");
      }
    }
  }

  @Test
  void a_key_is_refused_from_its_end_on() {
    awaitRefusal(createKeyOfShortLife());
  }

  @Test
  void keys_are_rotated_without_downtime() {
    var commandLine = deployment().commandLine();
    String tenant = Unique.tenant();
    Instant expiry = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    String old = commandLine.createKey(tenant, "--name", "the old one");
    deployment().withKey(old).put(Paths.representative("REP-001")).json("{}").send().is(201);
    String fresh =
        commandLine.createKey(
            tenant,
            "--name",
            "the new one",
            "--scopes",
            "write,read",
            "--expires",
            expiry.toString());
    deployment().withKey(fresh).get(Paths.representative("REP-001")).send().is(200);
    var revoked = commandLine.run("keys", "revoke", id(old));
    assertThat(revoked.exitCode()).isZero();
    assertThat(revoked.out()).isEqualTo(id(old) + System.lineSeparator());
    awaitRefusal(old);
    deployment().withKey(fresh).get(Paths.representative("REP-001")).send().is(200);

    var list = commandLine.run("keys", "list", "--tenant", tenant);
    assertThat(list.exitCode()).isZero();
    assertThat(list.out()).doesNotContain(secret(old), secret(fresh));
    var lines = list.out().lines().map(line -> List.of(line.split("\t", -1))).toList();
    assertThat(lines.get(0))
        .containsExactly(
            "id", "tenant", "name", "scopes", "created", "last_used", "expires", "revoked");
    assertThat(lines).hasSize(3);
    var oldLine = lines.stream().filter(line -> line.get(0).equals(id(old))).findFirst();
    assertThat(oldLine)
        .hasValueSatisfying(
            line -> {
              assertThat(line.subList(1, 4)).containsExactly(tenant, "the old one", "read,write");
              assertThat(Instant.parse(line.get(4))).isBefore(Instant.now());
              assertThat(Instant.parse(line.get(5))).isBefore(Instant.now().plusSeconds(60));
              assertThat(line.get(6)).isEqualTo("-");
              assertThat(Instant.parse(line.get(7))).isAfter(Instant.parse(line.get(4)));
            });
    assertThat(list.out()).contains(expiry.toString());
  }

  /** Short, but not so short that the key expires before it is created. */
  private String createKeyOfShortLife() {
    var commandLine = deployment().commandLine();
    for (var life = SHORTEST_LIFE; ; life = life.multipliedBy(2)) {
      var result =
          commandLine.run(
              "keys",
              "create",
              "--tenant",
              Unique.tenant(),
              "--expires",
              Instant.now().plus(life).toString());
      if (result.exitCode() == 0) {
        return result.out().strip();
      }
      assertThat(result.err()).contains("is in the past");
    }
  }

  private void awaitRefusal(String key) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    var call = deployment().withKey(key);
    var answer = call.get(Paths.representative("REP-001")).send();
    while (answer.status() != 401 && System.nanoTime() < deadline) {
      answer = call.get(Paths.representative("REP-001")).send();
    }
    answer.isProblem(401, "UNAUTHENTICATED");
  }

  private static String id(String key) {
    return Arrays.asList(key.split("_", -1)).get(1);
  }

  private static String secret(String key) {
    return Arrays.asList(key.split("_", -1)).get(2);
  }
}
