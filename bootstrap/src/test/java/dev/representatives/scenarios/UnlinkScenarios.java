package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.scenarios.LinkScenarios.Kind;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DELETE /representatives/{reference}/accounts/{account_number}, and the same for documents. */
class UnlinkScenarios extends Scenarios {
  private static final int AT_ONCE = 12;

  @ParameterizedTest
  @EnumSource
  void an_unlinked_number_is_listed_no_more_and_can_be_linked_again(Kind kind) {
    String reference = given().representative();
    String number = kind.number(given());
    String kept = kind.number(given());
    String path = kind.path(reference, number);
    api().put(path).send().is(200);
    api().put(kind.path(reference, kept)).send().is(200);

    assertThat(api().delete(path).send().is(204).body()).isEmpty();

    assertThat(api().get(kind.list(reference)).send().texts("/data")).containsExactly(kept);
    assertThat(api().put(path).send().is(200).at("/created").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void an_unlink_changes_the_etag_but_not_the_time_of_the_update(Kind kind) {
    String reference = given().representative();
    String path = kind.path(reference, kind.number(given()));
    var unlinked = api().get(Paths.representative(reference)).send();
    api().put(path).send().is(200);
    var linked = api().get(Paths.representative(reference)).send();
    api().delete(path).send().is(204);
    var after = api().get(Paths.representative(reference)).send();

    assertThat(linked.etag()).isNotEqualTo(unlinked.etag());
    assertThat(after.etag()).isEqualTo(unlinked.etag());
    assertThat(after.text("/updated_at")).isEqualTo(unlinked.text("/updated_at"));
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_link_or_object_leaves_nothing_to_unlink(Kind kind) {
    String reference = given().representative();
    api().delete(kind.path(reference, kind.number(given()))).send().is(204);
    api().delete(kind.path(reference, Unique.key("none-"))).send().is(204);
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_missing_is_named_by_the_code(Kind kind) {
    api()
        .delete(kind.path(Unique.reference(), kind.number(given())))
        .send()
        .isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void all_violations_are_reported_together(Kind kind) {
    api()
        .delete(kind.path(" x", " y") + "?pretty=1")
        .send()
        .refusesParameter("pretty", "UNKNOWN_PARAMETER")
        .refusesParameter("reference", "SURROUNDING_WHITE_SPACE")
        .refusesParameter(kind.member, "SURROUNDING_WHITE_SPACE");
  }

  @ParameterizedTest
  @EnumSource
  void a_body_of_any_kind_is_ignored(Kind kind) {
    String path = kind.path(given().representative(), kind.number(given()));
    api().delete(path).body("text/plain", BodyPublishers.ofString("{ no JSON")).send().is(204);
    api().delete(path).json("{}").send().is(204);
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_on_the_link_is_checked(Kind kind) {
    String path = kind.path(given().representative(), kind.number(given()));
    isRefused(path, "If-Match", "*");
    isRefused(path, "If-Match", "\"x\"");
    api().delete(path).header("If-None-Match", "*").send().is(204);
    api().delete(path).header("If-None-Match", "\"x\"").send().is(204);
    api().put(path).send().is(200);
    isRefused(path, "If-Match", "\"x\"");
    isRefused(path, "If-None-Match", "*");
    assertThat(api().put(path).send().at("/created").booleanValue()).isFalse();
    api().delete(path).header("If-Match", "*").send().is(204);
    assertThat(api().put(path).send().at("/created").booleanValue()).isTrue();
  }

  @RepeatedTest(3)
  void of_twelve_that_expect_the_link_one_removes_it() {
    String reference = given().representative();
    String account = given().account();
    given().linkedAccount(reference, account);

    var answers =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                i ->
                    api()
                        .delete(Paths.accountOf(reference, account))
                        .header("If-Match", "*")
                        .sendAsync())
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    List<Integer> statuses = answers.stream().map(Answer::status).toList();
    assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 412)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(3)
  void concurrent_links_and_unlinks_all_succeed() {
    String reference = given().representative();
    String path = Paths.documentOf(reference, given().document());

    IntStream.range(0, 4 * AT_ONCE)
        .mapToObj(i -> (i % 2 == 0 ? api().put(path) : api().delete(path)).sendAsync())
        .toList()
        .forEach(answer -> assertThat(answer.join().status()).isIn(200, 204));
  }

  private void isRefused(String path, String header, String value) {
    api().delete(path).header(header, value).send().isProblem(412, "PRECONDITION_FAILED");
  }
}
