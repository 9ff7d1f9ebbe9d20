package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ETag, If-Match and If-None-Match. */
class ConditionalRequestScenarios extends Scenarios {
  private static final Map<String, Object> JANE = Map.of("name", "Jane");
  private static final Map<String, Object> JOHN = Map.of("name", "John");

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

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\"x", "x\"", "\"x\" \"y\"", "W/x", "*,\"x\"", "'x'"})
  void a_header_of_another_form_is_refused(String header) {
    String reference = given().representative();
    write("PUT", reference, "If-Match", header).isProblem(400, "MALFORMED_HEADER");
    write("PATCH", reference, "If-Match", header).isProblem(400, "MALFORMED_HEADER");
    get(reference, header).isProblem(400, "MALFORMED_HEADER");
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
