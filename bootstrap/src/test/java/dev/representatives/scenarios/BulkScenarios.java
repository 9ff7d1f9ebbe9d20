package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.api.Operation.Keys;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.BulkConnection;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /bulk/representatives, /bulk/accounts, /bulk/documents and /bulk/links. */
@OnEveryDatabase
class BulkScenarios extends Scenarios {
  private static final String REPRESENTATIVES = "/bulk/representatives";
  private static final String ACCOUNTS = "/bulk/accounts";
  private static final String DOCUMENTS = "/bulk/documents";
  private static final String LINKS = "/bulk/links";
  private static final String SUPERVISOR = "supervisor_representative_reference";
  private static final int MIB = 1 << 20;

  /** Bulks whose lines have no unknown fields, since they ignore all others. */
  private static final Set<Operation> IGNORING =
      EnumSet.of(Operation.BULK_ACCOUNTS, Operation.BULK_DOCUMENTS);

  static Stream<Operation> bulks() {
    return Stream.of(Operation.values()).filter(Operation::isBulk);
  }

  @Test
  void each_operation_of_a_representative_has_the_result_of_the_single_write() {
    String put = Unique.reference();
    String created = Unique.reference();
    String patched = given().representative(Map.of("name", "Jane", "title", "Manager"));
    String deleted = given().representative();

    var answer =
        send(
            REPRESENTATIVES,
            Map.of("reference", put, "name", "Jane"),
            Map.of("op", "create", "reference", created),
            Map.of("op", "patch", "reference", patched, "name", "John"),
            Map.of("op", "delete", "reference", deleted),
            Map.of("op", "put", "reference", put, "name", "Jane"),
            Map.of("op", "create", "reference", created),
            Map.of("op", "delete", "reference", Unique.reference()),
            Map.of("op", "patch", "reference", Unique.reference(), "name", "John"));

    assertThat(statuses(answer)).containsExactly(201, 201, 200, 204, 200, 409, 204, 404);
    assertThat(changed(answer)).containsExactly(true, true, true, true, false, false, false, false);
    isSummary(answer, /* created= */ 2, /* changed= */ 1, 2, /* deleted= */ 1, /* refused= */ 2);
    assertThat(line(answer, 1).path("etag").textValue()).isEqualTo(etag(put));
    assertThat(line(answer, 2).path("etag").textValue()).isEqualTo(etag(created));
    assertThat(line(answer, 3).path("etag").textValue()).isEqualTo(etag(patched));
    assertThat(line(answer, 4).has("etag")).isFalse();
    assertThat(line(answer, 1).path("reference").textValue()).isEqualTo(put);
    assertThat(line(answer, 6).at("/problem/code").textValue())
        .isEqualTo("REPRESENTATIVE_ALREADY_EXISTS");
    assertThat(representative(patched).text("/title")).isEqualTo("Manager");
    api().get(Paths.representative(deleted)).send().is(404);
  }

  @Test
  void accounts_documents_and_links_are_written_and_deleted() {
    String reference = given().representative();
    String account = Unique.accountNumber();
    String document = Unique.documentNumber();
    var documentLine = documentLine(document, account);
    var accountLink = Map.<String, Object>of("reference", reference, "account_number", account);
    var documentLink = Map.<String, Object>of("reference", reference, "document_number", document);

    assertThat(statuses(send(ACCOUNTS, accountLine(account), accountLine(account))))
        .containsExactly(201, 200);
    assertThat(statuses(send(DOCUMENTS, documentLine, documentLine))).containsExactly(201, 200);
    var linked = send(LINKS, accountLink, documentLink, accountLink);
    isSummary(linked, /* created= */ 2, /* changed= */ 0, 1, /* deleted= */ 0, /* refused= */ 0);
    assertThat(line(linked, 1).path("account_number").textValue()).isEqualTo(account);
    assertThat(line(linked, 1).path("document_number").isNull()).isTrue();
    var unlinked =
        send(
            LINKS,
            with(accountLink, "op", "unlink"),
            with(documentLink, "op", "unlink"),
            with(accountLink, "op", "unlink"));
    isSummary(unlinked, 0, 0, /* unchanged= */ 1, /* deleted= */ 2, /* refused= */ 0);
    var deletion = Map.<String, Object>of("op", "delete", "document_number", document);
    assertThat(statuses(send(DOCUMENTS, deletion, deletion))).containsExactly(204, 204);
    assertThat(statuses(send(ACCOUNTS, Map.of("op", "delete", "account_number", account))))
        .containsExactly(204);
    api().get(Paths.account(account)).send().is(404);
  }

  @Test
  void one_bad_line_harms_no_other() {
    String first = Unique.reference();
    String last = Unique.reference();
    var body =
        String.join(
            "\n",
            "{\"reference\": \"" + first + "\"}",
            "{\"reference\"",
            "",
            "[]",
            "{\"reference\": \"x\", \"extra_info\": \"" + "x".repeat(MIB) + "\"}",
            "{\"reference\": 5, \"name\": \"Jane\"}",
            "{\"reference\": \"a\", \"reference\": \"b\"}",
            " \t\r",
            "{\"reference\": \"" + last + "\"}\r");

    var answer = lines(REPRESENTATIVES, body).send().is(200);

    assertThat(statuses(answer)).containsExactly(201, 400, 422, 413, 422, 400, 201);
    assertThat(values(answer, "line")).containsExactly("1", "2", "4", "5", "6", "7", "9");
    assertThat(line(answer, 2).path("reference").isNull()).isTrue();
    assertThat(line(answer, 2).at("/problem/code").textValue()).isEqualTo("MALFORMED_JSON");
    assertThat(line(answer, 5).at("/problem/code").textValue()).isEqualTo("PAYLOAD_TOO_LARGE");
    assertThat(line(answer, 7).at("/problem/code").textValue()).isEqualTo("DUPLICATE_KEY");
    isSummary(answer, /* created= */ 2, 0, 0, 0, /* refused= */ 5);
    representative(last).is(200);
  }

  @Test
  void bad_utf_8_is_the_problem_of_its_line() {
    byte[] body =
        "{\"reference\": \"?\"}\n{\"reference\": \"%s\"}"
            .formatted(Unique.reference())
            .getBytes(UTF_8);
    body[15] = (byte) 0xFF;

    // The description speaks of text, so this body has no form that it describes.
    var answer =
        api().post(REPRESENTATIVES).body(Answer.NDJSON, BodyPublishers.ofByteArray(body)).send();

    assertThat(statuses(answer)).containsExactly(400, 201);
    assertThat(line(answer, 1).at("/problem/code").textValue()).isEqualTo("INVALID_ENCODING");
  }

  @Test
  void references_resolve_in_any_order_within_one_request() {
    var references = IntStream.range(0, 5).mapToObj(i -> Unique.reference()).toList();
    var lines = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < references.size() - 1; i++) {
      lines.add(Map.of("reference", references.get(i), SUPERVISOR, references.get(i + 1)));
    }
    lines.add(Map.of("reference", references.get(references.size() - 1)));

    var answer = send(REPRESENTATIVES, lines);

    isSummary(answer, /* created= */ 5, 0, 0, 0, 0);
    assertThat(values(answer, "line")).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    assertThat(representative(references.get(0)).text("/" + SUPERVISOR))
        .isEqualTo(references.get(1));
  }

  @Test
  void two_representatives_swap_their_places() {
    String top = given().representative();
    String below = given().representative(Map.of(SUPERVISOR, top));

    var answer =
        send(
            REPRESENTATIVES,
            Map.of("reference", top, SUPERVISOR, below),
            Map.of("reference", below));

    assertThat(summary(answer).path("refused").intValue()).isZero();
    assertThat(representative(top).text("/" + SUPERVISOR)).isEqualTo(below);
  }

  @Test
  void what_never_resolves_is_refused_at_the_end() {
    String one = Unique.reference();
    String two = Unique.reference();
    String dependent = Unique.reference();
    String refused = Unique.reference();

    var answer =
        send(
            REPRESENTATIVES,
            Map.of("reference", one, SUPERVISOR, two),
            Map.of("reference", two, SUPERVISOR, one),
            Map.of("reference", dependent, SUPERVISOR, refused),
            Map.of("reference", refused, "email", "none"));

    assertThat(statuses(answer)).containsExactly(422, 422, 422, 422);
    assertThat(line(answer, 1).at("/problem/errors/0/code").textValue())
        .isEqualTo("SUPERVISOR_CYCLE");
    assertThat(line(answer, 2).at("/problem/errors/0/code").textValue())
        .isEqualTo("SUPERVISOR_CYCLE");
    assertThat(line(answer, 3).at("/problem/errors/0/code").textValue())
        .isEqualTo("SUPERVISOR_NOT_FOUND");
    api().get(Paths.representative(one)).send().is(404);
  }

  @Test
  void lines_of_one_key_take_effect_in_their_order() {
    String reference = Unique.reference();
    String supervisor = Unique.reference();

    send(
        REPRESENTATIVES,
        Map.of("reference", reference, "name", "First", SUPERVISOR, supervisor),
        Map.of("op", "patch", "reference", reference, "name", "Second"),
        Map.of("reference", supervisor),
        Map.of("op", "patch", "reference", reference, "title", "Third"));

    var stored = representative(reference);
    assertThat(stored.text("/name")).isEqualTo("Second");
    assertThat(stored.text("/title")).isEqualTo("Third");
    assertThat(stored.text("/" + SUPERVISOR)).isEqualTo(supervisor);
  }

  @Test
  void a_list_of_numbers_is_the_desired_set_of_links() {
    String reference = given().representative();
    String kept = given().account();
    String removed = given().account();
    String document = given().document();
    given().linkedAccount(reference, kept);
    given().linkedAccount(reference, removed);

    var answer =
        send(
            REPRESENTATIVES,
            Map.of(
                "reference", reference, "accounts", List.of(kept), "documents", List.of(document)),
            Map.of("reference", reference),
            Map.of("reference", reference, "accounts", List.of(Unique.accountNumber())));

    assertThat(statuses(answer)).containsExactly(200, 200, 422);
    assertThat(changed(answer)).containsExactly(true, false, false);
    assertThat(line(answer, 3).at("/problem/errors/0/pointer").textValue())
        .isEqualTo("/accounts/0");
    assertThat(representative(reference).texts("/accounts")).containsExactly(kept);
    assertThat(representative(reference).texts("/documents")).containsExactly(document);
  }

  @Test
  void a_guard_stops_the_removal_of_many_links() {
    String reference = given().representative();
    String account = given().account();
    given().linkedAccount(reference, account);
    var line = Map.<String, Object>of("reference", reference, "accounts", List.of());

    var guarded = send(REPRESENTATIVES + "?max_removals=0", line);
    assertThat(statuses(guarded)).containsExactly(409);
    assertThat(line(guarded, 1).at("/problem/code").textValue()).isEqualTo("TOO_MANY_REMOVALS");
    assertThat(representative(reference).texts("/accounts")).containsExactly(account);

    assertThat(statuses(send(REPRESENTATIVES + "?max_removals=1", line))).containsExactly(200);
    assertThat(representative(reference).texts("/accounts")).isEmpty();
  }

  @Test
  void a_representation_can_be_sent_back_unless_its_lists_are_incomplete() {
    String reference = given().representative(Map.of("name", "Jane"));
    given().linkedAccount(reference, given().account());
    String json = representative(reference).json().toString();

    var whole = lines(REPRESENTATIVES, json).send().is(200);
    assertThat(statuses(whole)).containsExactly(200);
    assertThat(changed(whole)).containsExactly(false);
    var incomplete =
        lines(REPRESENTATIVES, json.replace("\"accounts_total\":1", "\"accounts_total\":2"))
            .send()
            .is(200);
    assertThat(statuses(incomplete)).containsExactly(422);
    assertThat(line(incomplete, 1).at("/problem/errors/0/code").textValue())
        .isEqualTo("LINKS_INCOMPLETE");
  }

  @Test
  void a_line_can_expect_a_state() {
    String reference = given().representative();
    String account = given().account();
    String document = given().document();
    String etag = etag(reference);

    var answer =
        send(
            REPRESENTATIVES,
            Map.of("reference", reference, "if_match", "\"other\"", "name", "Jane"),
            Map.of("reference", reference, "if_match", etag, "name", "John"),
            Map.of("reference", reference, "if_match", etag, "name", "Jane"),
            Map.of("reference", reference, "if_match", "etag", "name", "Jane"));

    assertThat(statuses(answer)).containsExactly(412, 200, 412, 422);
    assertThat(line(answer, 4).at("/problem/errors/0/code").textValue())
        .isEqualTo("ENTITY_TAG_MALFORMED");
    assertThat(representative(reference).text("/name")).isEqualTo("John");
    assertThat(statuses(send(ACCOUNTS, with(accountLine(account), "if_match", "*"))))
        .containsExactly(200);
    assertThat(
            statuses(
                send(
                    DOCUMENTS,
                    with(with(documentLine(document, account), "if_match", "*"), "op", "put"))))
        .containsExactly(200);
    var link = Map.<String, Object>of("reference", reference, "account_number", account);
    assertThat(statuses(send(LINKS, with(with(link, "op", "link"), "if_match", "\"x\""))))
        .containsExactly(412);
    send(LINKS, link);
    assertThat(statuses(send(LINKS, with(link, "if_match", "*")))).containsExactly(200);
  }

  @Test
  void a_link_has_one_target() {
    String reference = given().representative();

    var answer =
        send(
            LINKS,
            Map.of("reference", reference),
            Map.of("reference", reference, "account_number", "a", "document_number", "b"));

    assertThat(statuses(answer)).containsExactly(422, 422);
    assertThat(line(answer, 2).at("/problem/errors/0/code").textValue())
        .isEqualTo("AMBIGUOUS_TARGET");
  }

  @Test
  void a_key_that_is_not_valid_is_refused_in_its_line() {
    var answer = send(ACCOUNTS, accountLine(" x"), accountLine(""));

    assertThat(statuses(answer)).containsExactly(422, 422);
    assertThat(line(answer, 1).at("/problem/errors/0/pointer").textValue())
        .isEqualTo("/account_number");
  }

  @Test
  void an_unknown_field_is_a_warning_or_refused() {
    var representative = Map.<String, Object>of("reference", Unique.reference(), "nme", "Jane");
    String account = given().account();
    var link =
        Map.<String, Object>of(
            "reference", given().representative(), "account_number", account, "linked_at", "x");

    var strict =
        lines(REPRESENTATIVES, Json.write(representative))
            .header("Prefer", "handling=strict")
            .send()
            .is(200);
    assertThat(statuses(strict)).containsExactly(422);
    assertThat(strict.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
    var lenient = send(REPRESENTATIVES, representative);
    assertThat(statuses(lenient)).containsExactly(201);
    assertThat(line(lenient, 1).at("/warnings/0/did_you_mean").textValue()).isEqualTo("name");
    assertThat(line(send(LINKS, link), 1).at("/warnings/0/pointer").textValue())
        .isEqualTo("/linked_at");
  }

  @Test
  void a_minimal_response_leaves_out_what_went_well() {
    var answer =
        lines(
                ACCOUNTS,
                Json.write(accountLine(Unique.accountNumber()))
                    + "\n{}\n"
                    + Json.write(accountLine(Unique.accountNumber())))
            .header("Prefer", "return=minimal")
            .send()
            .is(200);

    assertThat(values(answer, "line")).containsExactly("2");
    assertThat(summary(answer).path("lines").intValue()).isEqualTo(3);
    assertThat(answer.requiredHeader("Preference-Applied")).isEqualTo("return=minimal");
  }

  @Test
  void an_atomic_request_takes_effect_as_a_whole_or_not_at_all() {
    String reference = Unique.reference();
    var good = Map.<String, Object>of("reference", reference);

    var refused = send(REPRESENTATIVES + "?atomic=true", good, Map.of("reference", " x"));
    assertThat(statuses(refused)).containsExactlyInAnyOrder(424, 422);
    assertThat(line(refused, 1).at("/problem/code").textValue()).isEqualTo("ROLLED_BACK");
    assertThat(summary(refused).path("committed").booleanValue()).isFalse();
    assertThat(summary(refused).path("refused").intValue()).isEqualTo(2);
    api().get(Paths.representative(reference)).send().is(404);

    var kept = send(REPRESENTATIVES + "?atomic=true", good);
    assertThat(summary(kept).path("committed").booleanValue()).isTrue();
    representative(reference).is(200);
  }

  @Test
  void an_atomic_request_has_at_most_10000_lines() {
    String line = Json.write(accountLine(Unique.accountNumber())) + "\n";

    lines(ACCOUNTS + "?atomic=true", line.repeat(10_001)).send().isProblem(413, "TOO_MANY_LINES");
  }

  @ParameterizedTest
  @MethodSource("bulks")
  void a_dry_run_responds_as_the_run_does_and_keeps_nothing(Operation operation) {
    var keys = suitable(operation);
    String path = operation.path(keys);
    String line = Json.write(operation.line(keys));

    var dryRun = lines(path + "?dry_run=true", line).send().is(200);
    var run = lines(path, line).send().is(200);

    assertThat(dryRun.requiredHeader("X-Dry-Run")).isEqualTo("true");
    assertThat(run.header("X-Dry-Run")).isEmpty();
    assertThat(statuses(run)).containsExactly(201);
    assertThat(statuses(dryRun)).containsExactly(201);
    assertThat(summary(dryRun)).isEqualTo(summary(run));
  }

  @Test
  void a_dry_run_shows_earlier_lines_to_later_ones() {
    String supervisor = Unique.reference();

    var answer =
        send(
            REPRESENTATIVES + "?dry_run=true",
            Map.of("reference", Unique.reference(), SUPERVISOR, supervisor),
            Map.of("reference", supervisor),
            Map.of("op", "create", "reference", supervisor),
            Map.of("op", "delete", "reference", Unique.reference()));

    assertThat(line(answer, 1).path("status").intValue()).isEqualTo(201);
    assertThat(line(answer, 3).path("status").intValue()).isEqualTo(409);
    api().get(Paths.representative(supervisor)).send().is(404);
  }

  @ParameterizedTest
  @MethodSource("bulks")
  void parameters_and_headers_apply_to_every_kind_of_line(Operation operation) {
    var keys = suitable(operation);

    var answer =
        lines(operation.path(keys) + "?atomic=true&dry_run=false", Json.write(operation.line(keys)))
            .header("Accept", "application/json")
            .header("Prefer", "return=minimal, handling=strict")
            .header("If-Match", "*")
            .header("If-None-Match", "\"x\"")
            .send()
            .is(200);

    assertThat(answer.requiredHeader("Preference-Applied"))
        .isEqualTo(
            IGNORING.contains(operation) ? "return=minimal" : "handling=strict, return=minimal");
    assertThat(answer.json().size()).isEqualTo(1);
    assertThat(summary(answer).path("committed").booleanValue()).isTrue();
    lines(operation.path(keys), "")
        .header("If-Match", "\"x\"")
        .send()
        .isProblem(412, "PRECONDITION_FAILED");
    api()
        .post(operation.path(keys))
        .header("If-Match", "\"x\"")
        .json("[")
        .send()
        .isProblem(400, "MALFORMED_JSON");
  }

  @ParameterizedTest
  @MethodSource("bulks")
  void an_array_is_checked_before_anything_is_done(Operation operation) {
    var keys = Keys.unused();
    String path = operation.path(keys);
    String line = Json.write(operation.line(keys));

    api()
        .post(path)
        .json("[" + String.join(",", Collections.nCopies(1_001, line)) + "]")
        .send()
        .isProblem(413, "TOO_MANY_LINES");
    api().post(path).json("[" + line + ",").send().isProblem(400, "MALFORMED_JSON");
    api().post(path).json(line).send().refuses("", "WRONG_TYPE");
    if (operation == Operation.BULK_REPRESENTATIVES) {
      api().get(Paths.representative(keys.reference())).send().is(404);
    }
  }

  @Test
  void an_array_has_at_most_32_mib() {
    api()
        .post(ACCOUNTS)
        .json("[" + " ".repeat(32 * MIB) + "]")
        .send()
        .isProblem(413, "TOO_MANY_LINES");
  }

  @Test
  void elements_of_an_array_are_numbered() {
    var answer =
        api()
            .post(ACCOUNTS)
            .json("[" + Json.write(accountLine(Unique.accountNumber())) + ",\n\n{}, 5]")
            .send()
            .is(200);

    assertThat(answer.isLines()).isTrue();
    assertThat(values(answer, "line")).containsExactly("1", "2", "3");
    assertThat(statuses(answer)).containsExactly(201, 422, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n"})
  void a_request_without_lines_has_a_summary(String body) {
    var answer = lines(LINKS, body).send().is(200);

    isSummary(answer, 0, 0, 0, 0, 0);
    assertThat(answer.json().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"atomic", "dry_run"})
  void a_flag_is_true_or_false(String name) {
    lines(ACCOUNTS + "?" + name + "=1", "").send().refusesParameter(name, "UNKNOWN_VALUE");
  }

  @Test
  void only_representatives_have_links_to_guard() {
    lines(LINKS + "?max_removals=1", "")
        .send()
        .refusesParameter("max_removals", "UNKNOWN_PARAMETER");
  }

  @Test
  void an_escalation_reads_what_a_running_bulk_has_committed() throws IOException {
    String account = given().account();
    String reference = Unique.reference();
    String supervisor = Unique.reference();
    var line = Map.<String, Object>of("reference", reference, "accounts", List.of(account));
    try (var bulk =
        new BulkConnection(deployment().baseUrl(), deployment().apiKey(), "representatives")) {
      bulk.line(Json.write(line));
      bulk.header();
      bulk.result();
      assertThat(escalation(account).path("reason").textValue()).isEqualTo("NOBODY_REACHABLE");

      // This line waits, and nothing of it can be read.
      bulk.line(Json.write(with(line, SUPERVISOR, supervisor)));
      assertThat(escalation(account).path("recipients_total").intValue()).isEqualTo(1);

      bulk.line(Json.write(Map.of("reference", supervisor, "email", "jane@example.com")));
      bulk.result();
      bulk.result();
      var reached = escalation(account);
      assertThat(reached.path("reached").booleanValue()).isTrue();
      assertThat(reached.at("/recipients/1/reference").textValue()).isEqualTo(supervisor);
      bulk.end();
      assertThat(bulk.result().at("/summary/complete").booleanValue()).isTrue();
    }
  }

  private JsonNode escalation(String account) {
    return api().get(Paths.account(account) + "/escalation").send().is(200).json();
  }

  @Test
  void a_second_run_changes_nothing() {
    var lines =
        IntStream.range(0, 20)
            .mapToObj(i -> Map.<String, Object>of("reference", Unique.reference(), "name", "n" + i))
            .toList();

    isSummary(send(REPRESENTATIVES, lines), /* created= */ 20, 0, 0, 0, 0);
    isSummary(send(REPRESENTATIVES, lines), 0, 0, /* unchanged= */ 20, 0, 0);
  }

  /** Keys with which a line creates something. */
  private Keys suitable(Operation operation) {
    return switch (operation) {
      case BULK_LINKS -> Keys.unlinked(given());
      case BULK_DOCUMENTS ->
          new Keys(Unique.reference(), given().account(), Unique.documentNumber());
      default -> Keys.unused();
    };
  }

  private static Map<String, Object> accountLine(String number) {
    return Json.object("account_number", number, "name", "Acme");
  }

  private static Map<String, Object> documentLine(String number, String account) {
    return Json.object(
        "document_number",
        number,
        "account_number",
        account,
        "invoice_date",
        "2026-11-01",
        "due_date",
        "2026-12-01");
  }

  private static Map<String, Object> with(Map<String, Object> line, String name, Object value) {
    var changed = new LinkedHashMap<>(line);
    changed.put(name, value);
    return changed;
  }

  private Api.Call lines(String path, String body) {
    return api().post(path).body(Answer.NDJSON, BodyPublishers.ofString(body));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private Answer send(String path, Map<String, Object>... lines) {
    return send(path, List.of(lines));
  }

  private Answer send(String path, List<Map<String, Object>> lines) {
    return lines(path, String.join("\n", lines.stream().map(Json::write).toList())).send().is(200);
  }

  private Answer representative(String reference) {
    return api().get(Paths.representative(reference)).send().is(200);
  }

  private String etag(String reference) {
    return representative(reference).etag();
  }

  /** The result of a physical line; results may come in another order. */
  private static JsonNode line(Answer answer, int number) {
    for (var line : answer.json()) {
      if (line.path("line").intValue() == number) {
        return line;
      }
    }
    throw new AssertionError("no result of line " + number + " in " + answer);
  }

  /** The statuses in the order of the lines. */
  private static List<Integer> statuses(Answer answer) {
    return results(answer).stream().map(line -> line.path("status").intValue()).toList();
  }

  private static List<Boolean> changed(Answer answer) {
    return results(answer).stream().map(line -> line.path("changed").booleanValue()).toList();
  }

  private static List<String> values(Answer answer, String name) {
    return results(answer).stream().map(line -> line.path(name).asText()).toList();
  }

  private static List<JsonNode> results(Answer answer) {
    var results = new ArrayList<JsonNode>();
    answer.json().forEach(results::add);
    results.remove(results.size() - 1);
    results.sort(Comparator.comparingInt(line -> line.path("line").intValue()));
    return results;
  }

  private static JsonNode summary(Answer answer) {
    var lines = answer.json();
    return lines.get(lines.size() - 1).path("summary");
  }

  private static void isSummary(
      Answer answer, int created, int changed, int unchanged, int deleted, int refused) {
    assertThat(summary(answer))
        .isEqualTo(
            Json.parse(
                Json.write(
                    Json.object(
                        "lines",
                        created + changed + unchanged + deleted + refused,
                        "created",
                        created,
                        "changed",
                        changed,
                        "unchanged",
                        unchanged,
                        "deleted",
                        deleted,
                        "refused",
                        refused,
                        "complete",
                        true))));
  }
}
