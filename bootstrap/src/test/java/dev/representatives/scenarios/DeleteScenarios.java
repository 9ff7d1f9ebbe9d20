package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DELETE of representatives, accounts and documents. */
@OnEveryDatabase
class DeleteScenarios extends Scenarios {
  private static final int AT_ONCE = 12;

  /** What can be deleted, under the same rules. */
  enum Resource {
    REPRESENTATIVE("reference") {
      @Override
      String key(Given given) {
        return given.representative();
      }

      @Override
      String path(String key) {
        return Paths.representative(key);
      }

      @Override
      void link(Given given, String key) {
        given.linkedAccount(key, given.account());
        given.linkedDocument(key, given.document());
      }
    },
    ACCOUNT("account_number") {
      @Override
      String key(Given given) {
        return given.account();
      }

      @Override
      String path(String key) {
        return Paths.account(key);
      }

      @Override
      void link(Given given, String key) {
        given.linkedAccount(given.representative(), key);
        given.linkedAccount(given.representative(), key);
      }
    },
    DOCUMENT("document_number") {
      @Override
      String key(Given given) {
        return given.document();
      }

      @Override
      String path(String key) {
        return Paths.document(key);
      }

      @Override
      void link(Given given, String key) {
        given.linkedDocument(given.representative(), key);
        given.linkedDocument(given.representative(), key);
      }
    };

    final String parameter;

    Resource(String parameter) {
      this.parameter = parameter;
    }

    /** Makes a new one. */
    abstract String key(Given given);

    abstract String path(String key);

    abstract void link(Given given, String key);

    String notFound() {
      return name() + "_NOT_FOUND";
    }

    String hasLinks() {
      return name() + "_HAS_LINKS";
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_deleted_resource_does_not_exist_any_more(Resource resource) {
    String path = resource.path(resource.key(given()));

    assertThat(api().delete(path).send().is(204).body()).isEmpty();

    api().get(path).send().isProblem(404, resource.notFound());
    api().delete(path).send().isProblem(404, resource.notFound());
  }

  @ParameterizedTest
  @EnumSource
  void links_are_deleted_only_on_request(Resource resource) {
    String key = resource.key(given());
    String path = resource.path(key);
    resource.link(given(), key);

    var refused = api().delete(path).send().isProblem(409, resource.hasLinks());
    assertThat(refused.text("/detail")).endsWith("Unlink them first, or send cascade=links.");
    api().get(path).send().is(200);
    api().delete(path + "?cascade=links").send().is(204);

    api().get(path).send().is(404);
  }

  @Test
  void a_representative_that_is_created_again_has_no_links() {
    String reference = given().representative();
    String account = given().account();
    given().linkedAccount(reference, account);
    api().delete(Paths.representative(reference) + "?cascade=links").send().is(204);
    given().representative(reference, Map.of());

    assertThat(api().get(Paths.accountsOf(reference)).send().at("/total").intValue()).isZero();
    api().get(Paths.account(account)).send().is(200);
  }

  @Test
  void an_account_that_is_deleted_with_its_links_is_listed_no_more() {
    String reference = given().representative();
    String account = given().account();
    given().linkedAccount(reference, account);
    String linked = api().get(Paths.representative(reference)).send().etag();
    api().delete(Paths.account(account) + "?cascade=links").send().is(204);

    assertThat(api().get(Paths.accountsOf(reference)).send().texts("/data")).isEmpty();
    assertThat(api().get(Paths.representative(reference)).send().etag()).isNotEqualTo(linked);
  }

  @Test
  void an_account_with_documents_is_not_deleted_even_with_its_links() {
    String account = given().account();
    String document = Unique.documentNumber();
    given().putDocument(document, account).send().is(201);
    given().linkedAccount(given().representative(), account);

    for (var query : List.of("", "?cascade=links")) {
      api().delete(Paths.account(account) + query).send().isProblem(409, "ACCOUNT_HAS_DOCUMENTS");
    }
    api().delete(Paths.document(document)).send().is(204);
    api().delete(Paths.account(account)).send().isProblem(409, "ACCOUNT_HAS_LINKS");
    api().delete(Paths.account(account) + "?cascade=links").send().is(204);
  }

  @Test
  void one_who_supervises_others_is_not_deleted_even_with_the_links() {
    String supervisor = given().representative();
    String report =
        given().representative(Map.of("supervisor_representative_reference", supervisor));
    given().linkedAccount(supervisor, given().account());

    for (var query : List.of("", "?cascade=links")) {
      api()
          .delete(Paths.representative(supervisor) + query)
          .send()
          .isProblem(409, "REPRESENTATIVE_HAS_REPORTS");
    }
    api().put(Paths.representative(report)).json("{}").send().is(200);
    api().delete(Paths.representative(supervisor) + "?cascade=links").send().is(204);
  }

  @ParameterizedTest
  @EnumSource
  void a_deletion_of_the_state_that_the_caller_knows_succeeds_and_of_another_fails(
      Resource resource) {
    String key = resource.key(given());
    String path = resource.path(key);
    resource.link(given(), key);
    String etag = api().get(path).send().etag();

    for (var stale : List.of("\"x\"", "W/" + etag)) {
      isRefused(path, "If-Match", stale);
    }
    isRefused(path, "If-None-Match", "*");
    isRefused(path, "If-None-Match", etag);
    api().delete(path).header("If-Match", etag).send().isProblem(409, resource.hasLinks());
    api()
        .delete(path + "?cascade=links")
        .header("If-Match", "\"x\", " + etag)
        .header("If-None-Match", "\"x\"")
        .send()
        .is(204);
  }

  @ParameterizedTest
  @EnumSource
  void all_violations_are_reported_together(Resource resource) {
    api()
        .delete(resource.path(" x") + "?cascade=reports&pretty=1")
        .send()
        .refusesParameter("cascade", "UNKNOWN_VALUE")
        .refusesParameter("pretty", "UNKNOWN_PARAMETER")
        .refusesParameter(resource.parameter, "SURROUNDING_WHITE_SPACE");
    api()
        .delete(resource.path("x") + "?cascade=links&cascade=links")
        .send()
        .refusesParameter("cascade", "REPEATED_PARAMETER");
    api()
        .delete(resource.path("x") + "?cascade=")
        .send()
        .refusesParameter("cascade", "UNKNOWN_VALUE");
  }

  @ParameterizedTest
  @EnumSource
  void a_body_of_any_kind_is_ignored(Resource resource) {
    String path = resource.path(resource.key(given()));
    api().delete(path).body("text/plain", BodyPublishers.ofString("{ no JSON")).send().is(204);
  }

  @ParameterizedTest
  @EnumSource
  void of_twelve_concurrent_deletions_one_succeeds(Resource resource) {
    String path = resource.path(resource.key(given()));

    var statuses =
        statuses(IntStream.range(0, AT_ONCE).mapToObj(i -> api().delete(path).sendAsync()));

    assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 404)).isEqualTo(AT_ONCE - 1);
  }

  @RepeatedTest(10)
  void a_concurrent_link_never_survives_one_of_its_ends() {
    String reference = given().representative();
    String account = given().account();
    String document = given().document();
    var statuses =
        statuses(
            Stream.of(
                    api().put(Paths.accountOf(reference, account)),
                    api().put(Paths.documentOf(reference, document)),
                    api().delete(Paths.representative(reference) + "?cascade=links"),
                    api().delete(Paths.account(account) + "?cascade=links"),
                    api().delete(Paths.document(document) + "?cascade=links"))
                .map(call -> call.sendAsync()));

    assertThat(statuses.subList(0, 2)).allMatch(status -> status == 200 || status == 404);
    assertThat(statuses.subList(2, 5)).containsOnly(204);
    given().representative(reference, Map.of());
    given().account(account);
    given().document(document);
    assertThat(api().get(Paths.accountsOf(reference)).send().at("/total").intValue()).isZero();
    assertThat(api().get(Paths.documentsOf(reference)).send().at("/total").intValue()).isZero();
    assertThat(api().put(Paths.accountOf(reference, account)).send().at("/created").booleanValue())
        .isTrue();
  }

  @RepeatedTest(10)
  void concurrent_reports_and_a_deletion_never_both_succeed() {
    String supervisor = given().representative();
    String moved = given().representative();
    String fresh = Unique.reference();
    var supervised = Map.of("supervisor_representative_reference", supervisor);
    var statuses =
        statuses(
            Stream.of(
                    api().delete(Paths.representative(supervisor)),
                    api().patch(Paths.representative(moved)).json(supervised),
                    api().put(Paths.representative(fresh)).json(supervised))
                .map(call -> call.sendAsync()));

    assertThat(statuses).isIn(List.of(204, 422, 422), List.of(409, 200, 201));
  }

  @RepeatedTest(10)
  void a_concurrent_document_and_the_deletion_of_its_account_never_both_succeed() {
    String account = given().account();
    String moved = given().document();
    var statuses =
        statuses(
            Stream.of(
                    api().delete(Paths.account(account)),
                    given().putDocument(Unique.documentNumber(), account),
                    given().putDocument(moved, account))
                .map(call -> call.sendAsync()));

    assertThat(statuses).isIn(List.of(204, 422, 422), List.of(409, 201, 200));
  }

  private static List<Integer> statuses(Stream<CompletableFuture<Answer>> answers) {
    return answers.toList().stream().map(CompletableFuture::join).map(Answer::status).toList();
  }

  private void isRefused(String path, String header, String value) {
    api()
        .delete(path + "?cascade=links")
        .header(header, value)
        .send()
        .isProblem(412, "PRECONDITION_FAILED");
  }
}
