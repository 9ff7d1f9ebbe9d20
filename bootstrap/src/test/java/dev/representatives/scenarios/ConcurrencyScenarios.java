package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Concurrent requests. {@link AnswerRules} accepts no 5xx. */
@OnEveryDatabase
class ConcurrencyScenarios extends Scenarios {
  private static final int AT_ONCE = 12;

  @RepeatedTest(3)
  void of_twelve_posts_one_creates() {
    String path = Paths.representative(Unique.reference());
    var answers = atOnce(i -> api().post(path).json(Map.of("name", "Jane " + i)));

    assertThat(statuses(answers)).containsOnly(201, 409);
    var created = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(created).hasSize(1);
    assertThat(api().get(path).send().json()).isEqualTo(created.get(0).json());
  }

  @RepeatedTest(3)
  void of_twelve_puts_one_creates_and_the_others_replace() {
    String path = Paths.representative(Unique.reference());
    var answers = atOnce(i -> api().put(path).json(Map.of("name", "Jane " + i)));

    assertThat(Collections.frequency(statuses(answers), 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(answers), 200)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void twelve_puts_of_one_account_and_one_document_succeed() {
    String account = Unique.accountNumber();
    var accounts = atOnce(i -> api().put(Paths.account(account)).json(Map.of("name", "Acme " + i)));
    String document = Unique.documentNumber();
    var documents =
        atOnce(i -> api().put(Paths.document(document)).json(Given.documentOf(account)));

    assertThat(Collections.frequency(statuses(accounts), 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(accounts), 200)).isEqualTo(AT_ONCE - 1);
    assertThat(Collections.frequency(statuses(documents), 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(documents), 200)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void patches_of_different_fields_lose_none() {
    String path = Paths.representative(given().representative());
    Fields.FREE_NAMES.stream()
        .map(field -> api().patch(path).json(Map.of(field, "new")).sendAsync())
        .toList()
        .forEach(answer -> answer.join().is(200));
    var after = api().get(path).send().is(200);

    Fields.FREE_NAMES.forEach(
        field -> assertThat(after.text("/" + field)).as(field).isEqualTo("new"));
  }

  @RepeatedTest(3)
  void patches_of_different_custom_fields_lose_none() {
    String path = Paths.representative(given().representative());
    atOnce(i -> api().patch(path).json(Json.customFields("key " + i, i)))
        .forEach(answer -> answer.is(200));

    assertThat(api().get(path).send().names("/custom_fields/collections")).hasSize(AT_ONCE);
  }

  @RepeatedTest(3)
  void of_twelve_writes_to_one_known_state_one_succeeds() {
    String path = Paths.representative(given().representative());
    String etag = api().get(path).send().etag();
    var answers =
        atOnce(
            i ->
                api()
                    .call(i % 2 == 0 ? "PUT" : "PATCH", path)
                    .header("If-Match", etag)
                    .json(Map.of("name", "Jane " + i)));

    assertThat(Collections.frequency(statuses(answers), 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(answers), 412)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void of_twelve_puts_that_expect_nothing_one_creates() {
    String path = Paths.representative(Unique.reference());
    var answers =
        atOnce(i -> api().put(path).header("If-None-Match", "*").json(Map.of("name", "J" + i)));

    assertThat(Collections.frequency(statuses(answers), 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(answers), 412)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void of_twelve_writes_to_one_known_account_or_document_one_succeeds() {
    String account = given().account();
    String document = given().document();
    String seen = api().get(Paths.account(account)).send().etag();
    var accounts =
        atOnce(
            i ->
                api()
                    .put(Paths.account(account))
                    .header("If-Match", seen)
                    .json(Map.of("name", "Acme " + i)));
    String known = api().get(Paths.document(document)).send().etag();
    var documents =
        atOnce(
            i -> {
              var moved = Given.documentOf(account);
              moved.put("due_date", "2027-01-%02d".formatted(i + 1));
              return api().put(Paths.document(document)).header("If-Match", known).json(moved);
            });

    assertThat(Collections.frequency(statuses(accounts), 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(accounts), 412)).isEqualTo(AT_ONCE - 1);
    assertThat(Collections.frequency(statuses(documents), 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(documents), 412)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void of_twelve_that_expect_nothing_one_creates_by_post_or_links() {
    String path = Paths.representative(Unique.reference());
    String account = given().account();
    var posts =
        atOnce(i -> api().post(path).header("If-None-Match", "*").json(Map.of("name", "J" + i)));
    var links = atOnce(i -> api().put(path + Paths.account(account)).header("If-None-Match", "*"));

    assertThat(Collections.frequency(statuses(posts), 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(posts), 412)).isEqualTo(AT_ONCE - 1);
    assertThat(Collections.frequency(statuses(links), 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses(links), 412)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void of_twelve_equal_links_one_is_new() {
    String reference = given().representative();
    String account = given().account();
    var answers = atOnce(i -> api().put(Paths.accountOf(reference, account)));

    answers.forEach(answer -> answer.is(200));
    assertThat(answers.stream().filter(answer -> answer.at("/created").booleanValue())).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.text("/linked_at")).distinct()).hasSize(1);
    assertThat(api().get(Paths.accountsOf(reference)).send().at("/total").intValue()).isEqualTo(1);
  }

  @Test
  void different_links_of_one_representative_lose_none() {
    String reference = given().representative();
    var accounts = IntStream.range(0, AT_ONCE).mapToObj(i -> given().account()).toList();
    atOnce(i -> api().put(Paths.accountOf(reference, accounts.get(i))))
        .forEach(answer -> answer.is(200));

    assertThat(api().get(Paths.accountsOf(reference)).send().texts("/data"))
        .containsExactlyInAnyOrderElementsOf(accounts);
  }

  @RepeatedTest(20)
  void crosswise_supervisors_never_make_a_cycle() {
    String one = given().representative();
    String other = given().representative();
    var answers =
        Map.of(one, other, other, one).entrySet().stream()
            .map(
                pair ->
                    api()
                        .patch(Paths.representative(pair.getKey()))
                        .json(Map.of("supervisor_representative_reference", pair.getValue()))
                        .sendAsync())
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 422);
  }

  @RepeatedTest(5)
  void a_ring_of_supervisors_never_closes() {
    var ring = IntStream.range(0, AT_ONCE).mapToObj(i -> given().representative()).toList();
    var answers =
        atOnce(
            i ->
                api()
                    .call(i % 2 == 0 ? "PUT" : "PATCH", Paths.representative(ring.get(i)))
                    .json(
                        Map.of(
                            "supervisor_representative_reference", ring.get((i + 1) % AT_ONCE))));

    assertThat(statuses(answers)).containsOnly(200, 422);
    assertThat(Collections.frequency(statuses(answers), 422)).isEqualTo(1);
    ring.forEach(this::hasATop);
  }

  @Test
  void concurrent_writes_of_every_kind_all_succeed() {
    String reference = given().representative();
    String path = Paths.representative(reference);
    String account = given().account();
    String supervisor = given().representative();
    List<IntFunction<Api.Call>> kinds =
        List.of(
            i -> api().put(path).json(Map.of("name", "Jane " + i)),
            i -> api().patch(path).json(Map.of("title", "T" + i)),
            i -> api().put(Paths.accountOf(reference, account)),
            i -> api().put(Paths.account(account)).json(Map.of("name", "Acme " + i)),
            i -> api().patch(path).json(Map.of("supervisor_representative_reference", supervisor)),
            i -> api().get(path));
    IntStream.range(0, 60)
        .mapToObj(i -> kinds.get(i % kinds.size()).apply(i).sendAsync())
        .toList()
        .forEach(answer -> answer.join().is(200));
  }

  private void hasATop(String reference) {
    var seen = new HashSet<String>();
    String current = reference;
    while (current != null) {
      assertThat(seen.add(current)).as("a cycle through %s", current).isTrue();
      current =
          api()
              .get(Paths.representative(current))
              .send()
              .text("/supervisor_representative_reference");
    }
  }

  private static List<Answer> atOnce(IntFunction<Api.Call> calls) {
    return IntStream.range(0, AT_ONCE).mapToObj(i -> calls.apply(i).sendAsync()).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).toList();
  }
}
