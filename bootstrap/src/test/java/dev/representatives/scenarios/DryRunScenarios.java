package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.api.Operation.Keys;
import dev.representatives.harness.database.StoredRows;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code dry_run=true}, with each operation that writes. */
class DryRunScenarios extends Scenarios {
  private static final String DRY = "?dry_run=true";
  private static final String HEADER = "X-Dry-Run";

  /** What two responses to equal requests differ in; an entity tag depends on the time. */
  private static final Set<String> DIFFERENT_EACH_TIME = Set.of("date", "etag", "x-request-id");

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

  private static String tenant;
  private static Api own;

  /** A tenant of its own, in which no other test writes. */
  @BeforeAll
  static void createTenant(Deployment running) {
    tenant = Unique.tenant();
    own = running.withKey(running.commandLine().storeKey(tenant));
  }

  static Stream<Operation> writes() {
    return Stream.of(Operation.values())
        .filter(Operation::isWrite)
        // BulkScenarios compares the results of its lines.
        .filter(operation -> !operation.isBulk());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void a_dry_run_responds_as_the_write_does_and_leaves_no_trace(Operation operation) {
    var keys = changeable(operation);
    var before = rows();

    var dryRun = operation.call(own, keys, DRY).send();

    assertThat(rows()).isEqualTo(before);
    assertThat(dryRun.header(HEADER)).contains("true");
    var write = operation.call(own, keys).send();
    assertThat(rows()).as("the write itself changes something").isNotEqualTo(before);
    assertThat(write.header(HEADER)).isEmpty();
    assertThat(dryRun.status()).isEqualTo(write.status()).isBetween(200, 204);
    assertThat(timeless(dryRun)).isEqualTo(timeless(write));
    assertThat(headers(dryRun)).isEqualTo(headers(write));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void a_dry_run_of_what_is_there_already_leaves_no_trace_either(Operation operation) {
    var keys = Keys.existing(new Given(own));
    var before = rows();

    operation.call(own, keys, DRY).send();

    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void the_refusal_of_a_dry_run_is_that_of_the_write(Operation operation) {
    var keys = Keys.unused();
    var before = rows();

    var dryRun = operation.call(own, keys, DRY).send();

    operation.isOfNothing(dryRun);
    assertThat(dryRun.header(HEADER)).contains("true");
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void a_malformed_dry_run_is_marked_too(Operation operation) {
    String path = operation.path(Keys.unused()) + DRY;

    var answer = own.call(operation.method(), path).header("If-Match", "no tag").json("{}").send();

    answer.isProblem(400, "MALFORMED_HEADER");
    assertThat(answer.header(HEADER)).contains("true");
    if (operation.readsBody()) {
      var malformed = own.call(operation.method(), path).json("{ no JSON").send();
      malformed.isProblem(400, "MALFORMED_JSON");
      assertThat(malformed.header(HEADER)).contains("true");
    }
  }

  @ParameterizedTest
  @MethodSource("writes")
  void without_a_dry_run_the_write_is_kept(Operation operation) {
    var keys = changeable(operation);
    var before = rows();

    var answer = operation.call(own, keys, "?dry_run=false").send();

    assertThat(answer.status()).isBetween(200, 204);
    assertThat(answer.header(HEADER)).isEmpty();
    assertThat(rows()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void a_dry_run_is_requested_exactly(Operation operation) {
    var keys = changeable(operation);
    var before = rows();

    for (var value : List.of("", "TRUE", "1", "yes")) {
      operation
          .call(own, keys, "?dry_run=" + value)
          .send()
          .refusesParameter("dry_run", "UNKNOWN_VALUE");
    }
    operation
        .call(own, keys, "?dry_run=true&dry_run=true")
        .send()
        .refusesParameter("dry_run", "REPEATED_PARAMETER");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void an_operation_that_only_reads_accepts_no_dry_run() {
    var keys = Keys.existing(given());
    Stream.of(Operation.values())
        .filter(operation -> !operation.isWrite())
        .forEach(
            operation -> {
              var answer = operation.call(api(), keys, DRY).send();
              answer.refusesParameter("dry_run", "UNKNOWN_PARAMETER");
              assertThat(answer.header(HEADER)).isEmpty();
            });
  }

  @Test
  void a_dry_run_of_a_cascade_and_of_many_removals_is_checked_like_the_write() {
    String reference = new Given(own).representative();
    String account = new Given(own).account();
    new Given(own).linkedAccount(reference, account);
    var before = rows();

    own.delete(Paths.account(account) + DRY).send().isProblem(409, "ACCOUNT_HAS_LINKS");
    own.delete(Paths.account(account) + DRY + "&cascade=links").send().is(204);
    var empty = Map.of("numbers", List.of());
    String path = Paths.accountsOf(reference) + DRY + "&max_removals=";
    own.put(path + 0).json(empty).send().isProblem(409, "TOO_MANY_REMOVALS");
    assertThat(own.put(path + 1).json(empty).send().is(200).texts("/removed"))
        .containsExactly(account);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_dry_run_of_two_states_that_follow_each_other_sees_the_stored_one_only() {
    String reference = Unique.reference();

    own.put(Paths.representative(reference) + DRY).json(Map.of("name", "Jane")).send().is(201);
    own.put(Paths.representative(reference) + DRY).json(Map.of("name", "Jane")).send().is(201);
    own.get(Paths.representative(reference)).send().is(404);
  }

  /** Keys with which the operation changes something. */
  private static Keys changeable(Operation operation) {
    var given = new Given(own);
    return switch (operation) {
      case LINK_ACCOUNT, LINK_DOCUMENT -> Keys.unlinked(given);
      case PUT_ACCOUNT -> Keys.unused();
      case PUT_DOCUMENT -> new Keys(Unique.reference(), given.account(), Unique.documentNumber());
      default -> operation.suitable(given);
    };
  }

  private Map<String, List<String>> rows() {
    return StoredRows.of(database(), tenant);
  }

  private static String timeless(Answer answer) {
    return answer.body().replaceAll(TIME, "a time");
  }

  private static Map<String, List<String>> headers(Answer answer) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    headers.remove(HEADER);
    headers.replaceAll(
        (name, values) -> DIFFERENT_EACH_TIME.contains(name) ? List.of("present") : values);
    return headers;
  }
}
