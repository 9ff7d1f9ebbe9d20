package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.scenarios.LinkScenarios.Kind;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ETag, If-Match and If-None-Match. */
class ConditionalRequestScenarios extends Scenarios {
  private static final Map<String, Object> JANE = Map.of("name", "Jane");
  private static final Map<String, Object> JOHN = Map.of("name", "John");
  private static final List<String> MALFORMED =
      List.of(
          "",
          ",",
          " , ,",
          "x",
          "\"x",
          "x\"",
          "\"x\" \"y\"",
          "W/x",
          "w/\"x\"",
          "*,\"x\"",
          "'x'",
          "\"x\", y",
          "\"a b\"");

  @Test
  void every_answer_has_the_strong_etag_of_the_state_it_shows() {
    String path = Paths.representative(Unique.reference());
    var created = api().post(path).json(JANE).send().is(201);
    assertThat(created.etag()).matches("\"[\\x21\\x23-\\x7E]+\"");
    assertThat(api().get(path).send().etag()).isEqualTo(created.etag());
    var replaced = api().put(path).json(JOHN).send().is(200);
    assertThat(api().get(path).send().etag()).isEqualTo(replaced.etag());
    var patched = api().patch(path).json(JANE).send().is(200);
    assertThat(api().get(path).send().etag()).isEqualTo(patched.etag());

    // The first and the last state differ in the time of the update.
    assertThat(List.of(created.etag(), replaced.etag(), patched.etag())).doesNotHaveDuplicates();
  }

  @Test
  void a_put_that_creates_has_an_etag_too() {
    String path = Paths.representative(Unique.reference());
    var created = api().put(path).json(JANE).send().is(201);

    assertThat(api().get(path).send().etag()).isEqualTo(created.etag());
  }

  @Test
  void a_new_link_changes_the_etag_and_a_repeated_one_does_not() {
    String reference = given().representative();
    String account = given().account();
    String document = given().document();
    String unlinked = etag(reference);
    given().linkedAccount(reference, account);
    String linked = etag(reference);
    given().linkedAccount(reference, account);
    assertThat(etag(reference)).isEqualTo(linked).isNotEqualTo(unlinked);
    given().linkedDocument(reference, document);
    String linkedTwice = etag(reference);
    given().linkedDocument(reference, document);

    assertThat(etag(reference)).isEqualTo(linkedTwice).isNotIn(linked, unlinked);
  }

  @Test
  void what_does_not_change_the_body_does_not_change_the_etag() {
    String supervisor = given().representative();
    String reference =
        given().representative(Map.of("supervisor_representative_reference", supervisor));
    String account = given().account();
    given().linkedAccount(reference, account);
    String before = etag(reference);
    api().put(Paths.account(account)).json(Map.of("name", "Another")).send().is(200);
    api().put(Paths.representative(supervisor)).json(JOHN).send().is(200);
    api().get(Paths.accountsOf(reference)).send().is(200);
    api().patch(Paths.representative(reference)).json("{\"name\": 5}").send().is(422);
    api().put(Paths.accountOf(reference, Unique.accountNumber())).send().is(404);

    assertThat(etag(reference)).isEqualTo(before);
  }

  @Test
  void a_read_of_what_the_caller_knows_is_not_modified() {
    String reference = given().representative();
    String etag = etag(reference);
    for (var known : List.of(etag, "W/" + etag, "\"x\", " + etag, etag + ",\"y\"", "*", " * ")) {
      var answer = get(reference, known).is(304);

      assertThat(answer.body()).isEmpty();
      assertThat(answer.etag()).isEqualTo(etag);
    }
  }

  @Test
  void a_read_of_what_has_changed_is_answered() {
    String reference = given().representative();
    String before = etag(reference);
    given().linkedAccount(reference, given().account());

    get(reference, before).is(200);
    get(reference, "\"x\"").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void a_write_to_the_state_that_the_caller_knows_succeeds(String method) {
    String reference = given().representative();
    write(method, reference, "If-Match", etag(reference)).is(200);
    write(method, reference, "If-Match", "\"x\", " + etag(reference)).is(200);
    write(method, reference, "If-Match", "*").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void a_write_to_a_state_that_has_changed_fails_and_changes_nothing(String method) {
    String reference = given().representative(JANE);
    String before = etag(reference);
    given().linkedAccount(reference, given().account());
    String current = etag(reference);
    for (var stale : List.of(before, "\"x\"", "W/" + current)) {
      write(method, reference, "If-Match", stale).isProblem(412, "PRECONDITION_FAILED");
    }

    assertThat(etag(reference)).isEqualTo(current);
    assertThat(api().get(Paths.representative(reference)).send().text("/name")).isEqualTo("Jane");
  }

  @Test
  void a_put_that_expects_nothing_creates_but_does_not_replace() {
    String reference = Unique.reference();
    write("PUT", reference, "If-None-Match", "*").is(201);
    write("PUT", reference, "If-None-Match", "*").isProblem(412, "PRECONDITION_FAILED");
    write("PATCH", reference, "If-None-Match", "*").isProblem(412, "PRECONDITION_FAILED");
    write("PUT", reference, "If-None-Match", etag(reference)).isProblem(412, "PRECONDITION_FAILED");
    write("PUT", reference, "If-None-Match", "\"x\"").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"x\""})
  void a_put_that_expects_something_does_not_create(String etag) {
    String reference = Unique.reference();
    write("PUT", reference, "If-Match", etag).isProblem(412, "PRECONDITION_FAILED");

    api().get(Paths.representative(reference)).send().is(404);
  }

  /** One form of the field for every operation, and every form for one operation. */
  static Stream<Arguments> malformedFields() {
    return Stream.concat(
        Arrays.stream(Operation.values()).map(operation -> arguments(operation, "x")),
        MALFORMED.stream().map(field -> arguments(Operation.PATCH_REPRESENTATIVE, field)));
  }

  static Stream<Operation> readers() {
    return Arrays.stream(Operation.values()).filter(Operation::isGet);
  }

  @ParameterizedTest
  @MethodSource("malformedFields")
  void a_field_of_another_form_is_refused_where_the_caller_relies_on_it(
      Operation operation, String field) {
    var keys = Operation.Keys.unused();
    operation.call(api(), keys).header("If-Match", field).send().isProblem(400, "MALFORMED_HEADER");
    if (!operation.isGet()) {
      operation
          .call(api(), keys)
          .header("If-None-Match", field)
          .send()
          .isProblem(400, "MALFORMED_HEADER");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_read_ignores_a_malformed_if_none_match(Operation operation) {
    var keys = Operation.Keys.existing(given());
    for (var field : List.of("", "x")) {
      operation.call(api(), keys).header("If-None-Match", field).send().is(200);
      api()
          .call("HEAD", operation.path(keys))
          .header("If-None-Match", field)
          .sendUnchecked()
          .is(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_malformed_header_is_reported_before_violations(Operation operation) {
    api()
        .call(operation.method(), operation.path(Operation.Keys.unused()) + "?x=1")
        .header("Content-Type", "application/json")
        .header("If-Match", ",")
        .body(BodyPublishers.ofString("{\"name\": 5}"))
        .send()
        .isProblem(400, "MALFORMED_HEADER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"representatives", "accounts", "documents"})
  void accounts_and_documents_have_strong_tags_too(String resources) {
    var resource = new Resource(resources);
    var created = resource.put("1").send().is(201);
    assertThat(created.etag()).matches("\"[\\x21\\x23-\\x7E]+\"");
    assertThat(resource.get().send().etag()).isEqualTo(created.etag());
    var repeated = resource.put("1").send().is(200);
    assertThat(repeated.etag()).isEqualTo(created.etag());
    var replaced = resource.put("2").send().is(200);
    assertThat(replaced.etag()).isNotEqualTo(created.etag());

    assertThat(resource.get().send().etag()).isEqualTo(replaced.etag());
    assertThat(api().call("HEAD", resource.path).sendUnchecked().etag()).isEqualTo(replaced.etag());
  }

  @ParameterizedTest
  @ValueSource(strings = {"representatives", "accounts", "documents"})
  void a_read_can_expect_a_state_and_know_one(String resources) {
    var resource = new Resource(resources);
    String etag = resource.put("1").send().is(201).etag();
    for (var known : List.of(etag, "W/" + etag, "\"x\", , " + etag + ",", "*")) {
      var answer = resource.get().header("If-None-Match", known).send().is(304);

      assertThat(answer.etag()).isEqualTo(etag);
      assertThat(answer.body()).isEmpty();
    }
    resource.get().header("If-None-Match", "\"x\"").send().is(200);
    resource.get().header("If-Match", etag).send().is(200);
    resource.get().header("If-Match", "*").send().is(200);
    resource.get().header("If-Match", etag).header("If-None-Match", etag).send().is(304);
    for (var stale : List.of("\"x\"", "W/" + etag)) {
      resource.get().header("If-Match", stale).send().isProblem(412, "PRECONDITION_FAILED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"representatives", "accounts", "documents"})
  void a_put_can_expect_a_state_or_none(String resources) {
    var resource = new Resource(resources);
    resource.put("1").header("If-Match", "*").send().isProblem(412, "PRECONDITION_FAILED");
    resource.put("1").header("If-Match", "\"x\"").send().isProblem(412, "PRECONDITION_FAILED");
    String first = resource.put("1").header("If-None-Match", "*").send().is(201).etag();
    resource.put("2").header("If-None-Match", "*").send().isProblem(412, "PRECONDITION_FAILED");
    resource.put("2").header("If-None-Match", first).send().isProblem(412, "PRECONDITION_FAILED");
    String second = resource.put("2").header("If-Match", first).send().is(200).etag();
    resource.put("3").header("If-Match", first).send().isProblem(412, "PRECONDITION_FAILED");
    resource.put("2").header("If-Match", first).send().isProblem(412, "PRECONDITION_FAILED");

    assertThat(resource.get().send().etag()).isEqualTo(second);
    resource.put("3").header("If-None-Match", first).send().is(200);
    resource.put("4").header("If-Match", "*").send().is(200);
  }

  @Test
  void a_weak_tag_never_matches_and_the_response_gives_the_reason() {
    String reference = given().representative();
    var answer = write("PUT", reference, "If-Match", "W/" + etag(reference));

    assertThat(answer.isProblem(412, "PRECONDITION_FAILED").text("/detail"))
        .contains("A weak entity tag never names a state here", "sent in If-Match.");
  }

  @Test
  void several_lines_and_empty_elements_are_one_list() {
    String path = Paths.representative(given().representative());
    String etag = api().get(path).send().etag();
    api()
        .patch(path)
        .header("If-Match", "\"x\", ,")
        .header("If-Match", ", " + etag)
        .json(JOHN)
        .send()
        .is(200);
    api()
        .get(path)
        .header("If-None-Match", "\"x\"")
        .header("If-None-Match", "")
        .header("If-None-Match", api().get(path).send().etag())
        .send()
        .is(304);
    api().patch(path).header("If-None-Match", "\"x\", , \"y\"").json(JANE).send().is(200);
  }

  @Test
  void a_comma_or_a_backslash_in_a_tag_belongs_to_it() {
    String path = Paths.representative(given().representative());
    String etag = api().get(path).send().etag();
    api().get(path).header("If-None-Match", "\"a,b\\\", " + etag).send().is(304);
    api().patch(path).header("If-Match", "\"a,b\\\" , " + etag).json(JOHN).send().is(200);
  }

  @Test
  void a_post_can_expect_that_there_is_nothing() {
    String path = Paths.representative(Unique.reference());
    post(path, "If-Match", "*").isProblem(412, "PRECONDITION_FAILED");
    post(path, "If-Match", "\"x\"").isProblem(412, "PRECONDITION_FAILED");
    api().get(path).send().is(404);
    String etag = post(path, "If-None-Match", "*").is(201).etag();
    post(path, "If-None-Match", "*").isProblem(412, "PRECONDITION_FAILED");
    post(path, "If-None-Match", etag).isProblem(412, "PRECONDITION_FAILED");
    post(path, "If-Match", "\"x\"").isProblem(412, "PRECONDITION_FAILED");
    post(path, "If-Match", etag).isProblem(409, "REPRESENTATIVE_ALREADY_EXISTS");
    post(path, "If-None-Match", "\"x\"").isProblem(409, "REPRESENTATIVE_ALREADY_EXISTS");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_link_has_no_tag_but_can_be_expected(Kind kind) {
    String path = kind.path(given().representative(), kind.number(given()));
    link(path, "If-Match", "*").isProblem(412, "PRECONDITION_FAILED");
    link(path, "If-Match", "\"x\"").isProblem(412, "PRECONDITION_FAILED");
    var linked = link(path, "If-None-Match", "*").is(200);
    assertThat(linked.at("/created").booleanValue()).isTrue();
    assertThat(linked.header("ETag")).isEmpty();
    link(path, "If-None-Match", "*").isProblem(412, "PRECONDITION_FAILED");
    link(path, "If-Match", "\"x\"").isProblem(412, "PRECONDITION_FAILED");
    link(path, "If-Match", "*").is(200);
    assertThat(link(path, "If-None-Match", "\"x\"").is(200).at("/created").booleanValue())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LIST_REPRESENTATIVES_OF_ACCOUNT",
        "LIST_REPRESENTATIVES_OF_DOCUMENT",
        "LIST_REPRESENTATIVES",
        "LIST_DELETIONS",
        "LIST_ALL_LINKS",
        "LIST_ALL_ACCOUNTS",
        "LIST_ALL_DOCUMENTS",
        "REPORT_DATA_QUALITY"
      })
  void what_is_collected_has_no_tag_but_can_be_expected(Operation operation) {
    var keys = operation.suitable(given());
    operation.call(api(), keys).header("If-Match", "*").send().is(200);
    operation
        .call(api(), keys)
        .header("If-Match", "\"x\"")
        .send()
        .isProblem(412, "PRECONDITION_FAILED");
    operation.call(api(), keys).header("If-None-Match", "\"x\"").send().is(200);
    operation.call(api(), keys).header("If-None-Match", "*").send().is(304);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_list_has_no_tag_but_can_be_expected(Kind kind) {
    String list = kind.list(given().representative());
    api().get(list).header("If-Match", "*").send().is(200);
    api().get(list).header("If-Match", "\"x\"").send().isProblem(412, "PRECONDITION_FAILED");
    api().get(list).header("If-None-Match", "\"x\"").send().is(200);
    var known = api().get(list).header("If-None-Match", "*").send().is(304);
    assertThat(known.header("ETag")).isEmpty();
  }

  @Test
  void violations_are_reported_before_a_missing_resource() {
    api()
        .patch(Paths.representative(Unique.reference()))
        .header("If-Match", "*")
        .json("{\"email\": \"x\"}")
        .send()
        .refuses("/email", "EMAIL_INVALID");
    api()
        .put(Paths.accountOf(Unique.reference(), " x"))
        .header("If-Match", "*")
        .send()
        .refusesParameter("account_number", "SURROUNDING_WHITE_SPACE");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "CREATE_REPRESENTATIVE",
        "PUT_REPRESENTATIVE",
        "PUT_ACCOUNT",
        "PUT_DOCUMENT",
        "HAND_OVER",
        "LIST_REPRESENTATIVES",
        "LIST_DELETIONS",
        "LIST_ALL_LINKS",
        "LIST_ALL_ACCOUNTS",
        "LIST_ALL_DOCUMENTS",
        "REPORT_DATA_QUALITY",
        "ESCALATE_ALL",
        "BULK_REPRESENTATIVES",
        "BULK_ACCOUNTS",
        "BULK_DOCUMENTS",
        "BULK_LINKS"
      })
  void a_missing_resource_is_reported_before_a_failed_precondition(Operation operation) {
    operation
        .call(api(), Operation.Keys.unused())
        .header("If-Match", "*")
        .header("If-None-Match", "*")
        .send()
        .is(404);
  }

  @Test
  void violations_are_reported_before_a_failed_precondition() {
    for (var operation : Operation.values()) {
      if (operation.readsBody() && !operation.isBulk()) {
        operation
            .bare(api(), Operation.Keys.unused())
            .header("If-Match", "\"x\"")
            .json("[]")
            .send()
            .refuses("", "WRONG_TYPE");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", ",", "\"", " ,", "\"a"})
  void a_field_that_goes_on_and_on_is_malformed(String part) {
    String path = Paths.representative(given().representative());
    String field = "\"a\"," + part.repeat(15_000 / part.length()) + "x";
    api()
        .patch(path)
        .header("If-Match", field)
        .json(JOHN)
        .send()
        .isProblem(400, "MALFORMED_HEADER");
    api().get(path).header("If-None-Match", field).send().is(200);
  }

  @Test
  void the_condition_holds_for_a_write_that_would_change_nothing_too() {
    String reference = given().representative(JANE);
    api()
        .put(Paths.representative(reference))
        .header("If-Match", "\"x\"")
        .json(JANE)
        .send()
        .isProblem(412, "PRECONDITION_FAILED");
  }

  private Answer post(String path, String header, String value) {
    return api().post(path).header(header, value).json(JANE).send();
  }

  private Answer link(String path, String header, String value) {
    return api().put(path).header(header, value).send();
  }

  /** A representative, an account or a document that is not there yet. */
  private final class Resource {
    private final String path;
    private final Function<String, Map<String, Object>> content;

    Resource(String resources) {
      this.path = "/" + resources + "/" + Unique.key("resource-");
      String account = given().account();
      this.content =
          value ->
              resources.equals("documents")
                  ? Json.object(
                      "account_number",
                      account,
                      "invoice_date",
                      "2026-11-01",
                      "due_date",
                      "2026-12-0" + value)
                  : Json.object("name", value);
    }

    Api.Call put(String value) {
      return api().put(path).json(content.apply(value));
    }

    Api.Call get() {
      return api().get(path);
    }
  }

  private String etag(String reference) {
    return api().get(Paths.representative(reference)).send().is(200).etag();
  }

  private Answer get(String reference, String ifNoneMatch) {
    return api().get(Paths.representative(reference)).header("If-None-Match", ifNoneMatch).send();
  }

  private Answer write(String method, String reference, String header, String etag) {
    return api()
        .call(method, Paths.representative(reference))
        .header(header, etag)
        .json(JOHN)
        .send();
  }
}
