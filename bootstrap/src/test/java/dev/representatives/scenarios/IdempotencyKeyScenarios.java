package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.database.RowLock;
import dev.representatives.harness.database.StoredRows;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Idempotency-Key, on the two operations that are not idempotent otherwise. */
@OnEveryDatabase
class IdempotencyKeyScenarios extends Scenarios {
  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String DRY = "?dry_run=true";
  private static final int AT_ONCE = 12;
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
  private static final Map<String, Object> JANE = Map.of("name", "Jane");

  @Test
  void a_repeated_creation_gets_the_first_response_and_does_nothing() {
    String path = Paths.representative(Unique.reference());
    String key = Unique.key("key-");
    var body = Map.of("name", "J\u00E1ne " + EMOJI, "custom_fields", Map.of());

    var first = create(path, key, body).header("Prefer", "handling=strict").send().is(201);
    assertThat(first.header(REPLAYED)).isEmpty();
    api().patch(path).json(Map.of("name", "Joan")).send().is(200);
    var second = create(path, key, body).header("Prefer", "handling=strict").send();

    isReplayOf(second, first);
    assertThat(second.requiredHeader("Location")).isEqualTo(first.requiredHeader("Location"));
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(second.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
    assertThat(api().get(path).send().text("/name")).isEqualTo("Joan");
    api().delete(path).send().is(204);
    isReplayOf(create(path, key, body).send(), first);
    api().get(path).send().is(404);
  }

  @Test
  void a_repeated_hand_over_gets_the_first_response_and_does_nothing() {
    String giver = given().representative();
    String account = given().account();
    given().linkedAccount(giver, account);
    String key = Unique.key("key-");
    var body = Map.of("to", given().representative(), "link", true);

    var first = handOver(giver, key, body).send().is(200);
    assertThat(first.header(REPLAYED)).isEmpty();
    assertThat(first.at("/accounts/moved").intValue()).isEqualTo(1);
    assertThat(first.text("/warnings/0/pointer")).isEqualTo("/link");
    given().linkedAccount(giver, account);

    isReplayOf(handOver(giver, key, body).send(), first);
    assertThat(api().get(Paths.accountsOf(giver)).send().texts("/data")).containsExactly(account);
  }

  @Test
  void the_first_response_is_that_of_a_request_without_a_key() {
    String giver = given().representative();
    var body = Map.of("to", given().representative());

    var named = Map.of("name", "J\u00E1ne " + EMOJI, "extra_info", "a\n\nb", "nickname", "J");
    String reference = Unique.reference();
    var without = api().post(Paths.representative(reference)).json(named).send();
    api().delete(Paths.representative(reference)).send().is(204);
    var with = create(Paths.representative(reference), Unique.key("key-"), named).send();
    assertThat(with.status()).isEqualTo(without.status());
    assertThat(with.headers().keySet()).isEqualTo(without.headers().keySet());
    assertThat(with.header("content-type")).isEqualTo(without.header("content-type"));
    assertThat(with.body().replaceAll(TIME, "")).isEqualTo(without.body().replaceAll(TIME, ""));

    var handedOver = api().post(Paths.representative(giver) + "/hand-over").json(body).send();
    var again = handOver(giver, Unique.key("key-"), body).send();
    assertThat(timeless(again)).isEqualTo(timeless(handedOver));
    assertThat(again.body()).isEqualTo(handedOver.body());
  }

  @Test
  void a_repetition_is_found_before_preconditions_are_checked() {
    String path = Paths.representative(Unique.reference());
    String key = Unique.key("key-");
    var created = create(path, key, JANE).header("If-None-Match", "*").send().is(201);
    isReplayOf(create(path, key, JANE).header("If-None-Match", "*").send(), created);
    create(path, Unique.key("key-"), JANE).header("If-None-Match", "*").send().is(412);

    String giver = given().representative();
    given().linkedAccount(giver, given().account());
    String etag = api().get(Paths.representative(giver)).send().etag();
    var body = Map.of("to", given().representative());
    var first = handOver(giver, key, body).header("If-Match", etag).send().is(200);
    isReplayOf(handOver(giver, key, body).header("If-Match", etag).send(), first);
    handOver(giver, Unique.key("key-"), body).header("If-Match", etag).send().is(412);
  }

  @Test
  void another_body_is_refused_whatever_is_in_it() {
    String path = Paths.representative(Unique.reference());
    String key = Unique.key("key-");
    var first = create(path, key, JANE).send().is(201);

    for (var body : List.of("{}", "{\"name\":  \"Jane\"}", "{\"email\": \"x\"}")) {
      api()
          .post(path)
          .header(HEADER, key)
          .json(body)
          .send()
          .isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }
    isReplayOf(create(path, key, JANE).send(), first);

    String giver = given().representative();
    var body = Map.of("to", given().representative());
    handOver(giver, key, body).send().is(200);
    handOver(giver, key, Map.of()).send().isProblem(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void a_request_that_failed_may_be_repeated_and_with_another_body_too() {
    String reference = Unique.reference();
    String path = Paths.representative(reference);
    String key = Unique.key("key-");

    create(path, key, Map.of("email", "x")).send().refuses("/email", "EMAIL_INVALID");
    given().representative(reference, Map.of());
    create(path, key, JANE).send().isProblem(409, "REPRESENTATIVE_ALREADY_EXISTS");
    api().post(path).header(HEADER, key).json("{").send().isProblem(400, "MALFORMED_JSON");
    create(path, key, JANE).header("If-None-Match", "*").send().is(412);
    api().delete(path).send().is(204);

    var first = create(path, key, JANE).send().is(201);
    assertThat(first.header(REPLAYED)).isEmpty();
    isReplayOf(create(path, key, JANE).send(), first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tab\tbetween"})
  void a_malformed_key_is_refused(String key) {
    String path = Paths.representative(Unique.reference());

    create(path, key, JANE).send().isProblem(400, "MALFORMED_HEADER");
    handOver(Unique.reference(), key, Map.of("to", "x")).send().isProblem(400, "MALFORMED_HEADER");
    create(path + DRY, key, JANE).send().isProblem(400, "MALFORMED_HEADER");
    api().get(path).send().is(404);
  }

  @Test
  void a_key_has_up_to_255_characters_and_is_sent_once() {
    String path = Paths.representative(Unique.reference());
    String longest = "!" + "~".repeat(254);

    create(path, longest + "x", JANE).send().isProblem(400, "MALFORMED_HEADER");
    create(path, "one", JANE).header(HEADER, "two").send().isProblem(400, "MALFORMED_HEADER");
    var first = create(path, longest, JANE).send().is(201);
    isReplayOf(create(path, longest, JANE).send(), first);
  }

  @Test
  void a_key_counts_for_its_tenant_path_and_query_only() {
    String path = Paths.representative(Unique.reference());
    String key = Unique.key("key-");
    create(path, key, JANE).send().is(201);

    isFirst(create(Paths.representative(Unique.reference()), key, JANE).send().is(201));
    create(path + "?dry_run=false", key, JANE)
        .send()
        .isProblem(409, "REPRESENTATIVE_ALREADY_EXISTS");
    isFirst(otherTenant().post(path).header(HEADER, key).json(JANE).send().is(201));
    isFirst(api().put(path).header(HEADER, key).json(JANE).send().is(200));
    String giver = given().representative();
    isFirst(handOver(giver, key, Map.of("to", given().representative())).send().is(200));
  }

  @Test
  void a_dry_run_neither_finds_nor_keeps_a_response() {
    String tenant = Unique.tenant();
    var own = deployment().withKey(deployment().commandLine().storeKey(tenant));
    String path = Paths.representative(Unique.reference());
    String key = Unique.key("key-");
    var before = StoredRows.of(database(), tenant);

    var dryRun = own.post(path + DRY).header(HEADER, key).json(JANE).send().is(201);
    isFirst(own.post(path + DRY).header(HEADER, key).json("{}").send().is(201));

    assertThat(dryRun.header("X-Dry-Run")).contains("true");
    assertThat(StoredRows.of(database(), tenant)).isEqualTo(before);
    isFirst(own.post(path).header(HEADER, key).json(JANE).send().is(201));
    own.post(path + DRY)
        .header(HEADER, key)
        .json(JANE)
        .send()
        .isProblem(409, "REPRESENTATIVE_ALREADY_EXISTS");
    assertThat(StoredRows.of(database(), tenant).get("idempotency_keys")).hasSize(1);
  }

  /** The request that holds the key waits for the lock, and the other one does not wait for it. */
  @Test
  void a_request_whose_key_is_in_use_is_refused_while_the_first_one_runs() {
    String giver = given().representative();
    given().linkedAccount(giver, given().account());
    var body = Map.of("to", given().representative());
    String key = Unique.key("key-");
    CompletableFuture<Answer> one;
    CompletableFuture<Answer> other;
    try (var lock = RowLock.of(database(), giver)) {
      one = handOver(giver, key, body).sendAsync();
      other = handOver(giver, key, body).sendAsync();
      var refused = (Answer) CompletableFuture.anyOf(one, other).join();
      refused.isProblem(409, "IDEMPOTENCY_KEY_IN_USE");
      lock.awaitWaiting();
    }
    var answers = List.of(one.join(), other.join());

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    var first = answers.get(0).status() == 200 ? answers.get(0) : answers.get(1);
    isFirst(first);
    isReplayOf(handOver(giver, key, body).send(), first);
  }

  @RepeatedTest(3)
  void of_twelve_equal_requests_one_has_an_effect() {
    String path = Paths.representative(Unique.reference());
    String key = Unique.key("key-");

    var answers =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> create(path, key, JANE).sendAsync())
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    var created = answers.stream().filter(answer -> answer.status() == 201).toList();
    var first = created.stream().filter(answer -> answer.header(REPLAYED).isEmpty()).toList();
    assertThat(first).hasSize(1);
    created.stream()
        .filter(answer -> !first.contains(answer))
        .forEach(answer -> isReplayOf(answer, first.get(0)));
    answers.stream()
        .filter(answer -> !created.contains(answer))
        .forEach(answer -> answer.isProblem(409, "IDEMPOTENCY_KEY_IN_USE"));
    isReplayOf(create(path, key, JANE).send(), first.get(0));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CREATE_REPRESENTATIVE", "HAND_OVER"})
  void any_other_operation_ignores_a_key(Operation operation) {
    var keys = operation.suitable(given());
    String name = operation.name();

    var first = operation.call(api(), keys).header(HEADER, "two words").send();
    assertThat(first.status()).as(name).isBetween(200, 204);
    isFirst(first);
    isFirst(operation.call(api(), keys).header(HEADER, "two words").send());
  }

  private Api.Call create(String path, String key, Map<String, ?> body) {
    return api().post(path).header(HEADER, key).json(body);
  }

  private Api.Call handOver(String giver, String key, Map<String, ?> body) {
    return create(Paths.representative(giver) + "/hand-over", key, body);
  }

  private static void isFirst(Answer answer) {
    assertThat(answer.header(REPLAYED)).isEmpty();
  }

  private static void isReplayOf(Answer replay, Answer first) {
    replay.is(first.status());
    assertThat(replay.header(REPLAYED)).contains("true");
    assertThat(replay.body()).isEqualTo(first.body());
    assertThat(timeless(replay)).isEqualTo(timeless(first));
  }

  /** What two responses to one request differ in. */
  private static Map<String, List<String>> timeless(Answer answer) {
    var headers = new TreeMap<>(answer.headers());
    Stream.of("date", "x-request-id", REPLAYED.toLowerCase(Locale.ROOT)).forEach(headers::remove);
    return Collections.unmodifiableMap(headers);
  }
}
