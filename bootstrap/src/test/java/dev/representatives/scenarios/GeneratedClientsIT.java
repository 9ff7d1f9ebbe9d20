package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.client.GeneratedJavaClient;
import dev.representatives.harness.client.GeneratedTypeScriptClient;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.FinishedProcess;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Clients that openapi-generator creates from the API description. */
class GeneratedClientsIT extends Scenarios {
  private static final Map<String, Object> CUSTOM_FIELDS =
      Json.object("cost_center", "007", "limit", 12.5, "vip", true);
  private static final Map<String, Object> CUSTOM_FIELDS_AFTER_PATCH =
      Json.object("cost_center", "007", "limit", 12.5);

  private final String reference = Unique.key("REP Ä/+%-");
  private final String account = Unique.key("ACCT Ä/+%-");
  private final String document = Unique.key("INV Ä/+%-");

  @Test
  void a_java_client_creates_patches_links_lists_and_sends_bulks() throws IOException {
    var outcome = didTheRoundTrip(GeneratedJavaClient.roundTrip(input()));

    has(outcome.path("bulk_of_one_line"), "line", 1);
    has(outcome.path("bulk_of_one_line"), "status", 201);
    has(outcome.path("bulk_of_one_line"), "account_number", account);
  }

  @Test
  void a_typescript_client_creates_patches_links_lists_and_sends_a_bulk() throws IOException {
    didTheRoundTrip(GeneratedTypeScriptClient.roundTrip(input()));
  }

  private String input() {
    return Json.write(
        Json.object(
            "base_url",
            deployment().baseUrl().toString(),
            "api_key",
            deployment().apiKey(),
            "reference",
            reference,
            "account_number",
            account,
            "document_number",
            document));
  }

  /** The values that the client wrote equal those in its response and in the service. */
  private JsonNode didTheRoundTrip(FinishedProcess client) {
    var outcome = Json.parse(client.outOfSuccess());

    wroteWhatLinksNeed(outcome);
    created(outcome);
    patched(outcome.path("patched"));
    wasRefused(outcome);
    linkedAndListed(outcome);
    sentABulk(outcome.path("bulk"));
    isWhatTheServiceHas(outcome.path("without_custom_fields"));
    return outcome;
  }

  private void wroteWhatLinksNeed(JsonNode outcome) {
    assertThat(outcome.path("account"))
        .isEqualTo(json(Json.object("account_number", account, "name", "Acme Ltd")));
    assertThat(outcome.path("document"))
        .isEqualTo(
            json(
                Json.object(
                    "document_number",
                    document,
                    "account_number",
                    account,
                    "invoice_date",
                    "2026-11-01",
                    "due_date",
                    "2026-12-01")));
  }

  private void created(JsonNode outcome) {
    has(outcome.path("created"), "reference", reference);
    has(outcome.path("created"), "name", "Jane Smith");
    has(outcome.path("created"), "email", "jsmith@yourcompany.com");
    has(outcome.path("created"), "department", "Sales");
    has(outcome.path("created"), "language", null);
    hasCustomFields(outcome.path("created"), CUSTOM_FIELDS);
    assertThat(outcome.path("etag").asText())
        .startsWith("\"")
        .isEqualTo(outcome.path("etag_read").asText());
  }

  /** One field is set, one cleared, one custom field removed; the others are unchanged. */
  private void patched(JsonNode representative) {
    has(representative, "department", "Key Accounts");
    has(representative, "email", null);
    has(representative, "name", "Jane Smith");
    hasCustomFields(representative, CUSTOM_FIELDS_AFTER_PATCH);
  }

  private static void wasRefused(JsonNode outcome) {
    has(outcome.path("refused_as_stale"), "status", 412);
    has(outcome.path("refused_as_stale"), "code", "PRECONDITION_FAILED");
    has(outcome.path("refused_as_invalid"), "status", 422);
    has(outcome.path("refused_as_invalid"), "code", "VALIDATION_FAILED");
    has(outcome.at("/refused_as_invalid/errors/0"), "pointer", "/email");
    has(outcome.at("/refused_as_invalid/errors/0"), "code", "EMAIL_INVALID");
  }

  private void linkedAndListed(JsonNode outcome) {
    has(outcome.path("account_link"), "representative_reference", reference);
    has(outcome.path("account_link"), "account_number", account);
    has(outcome.path("account_link"), "created", true);
    has(outcome.path("document_link"), "document_number", document);
    has(outcome.path("document_link"), "created", true);
    assertThat(outcome.path("accounts")).isEqualTo(onlyPage(account, 10));
    assertThat(outcome.path("documents")).isEqualTo(onlyPage(document, 100));
    has(outcome.path("escalation"), "document_number", document);
    has(outcome.path("escalation"), "levels", 2);
    has(outcome.path("escalation"), "reached", false);
    has(outcome.path("escalation"), "reason", "NOBODY_REACHABLE");
    has(outcome.at("/escalation/recipients/0"), "reference", reference);
    has(outcome.at("/escalation/recipients/0"), "via", "document");
    assertThat(outcome.at("/looked_up/accounts")).isEqualTo(json(new String[] {account}));
    assertThat(outcome.at("/looked_up/documents")).isEqualTo(json(new String[] {document}));
    has(outcome.path("looked_up"), "accounts_total", 1);
    has(outcome.path("looked_up"), "documents_total", 1);
  }

  /** The first line waits for the third one, and the second one is refused. */
  private void sentABulk(JsonNode lines) {
    assertThat(lines).hasSize(4);
    var statuses = new TreeMap<Integer, Integer>();
    lines.forEach(
        line -> {
          if (line.path("line").isInt()) {
            statuses.put(line.path("line").intValue(), line.path("status").intValue());
          }
        });
    assertThat(statuses).isEqualTo(new TreeMap<>(Map.of(1, 201, 2, 422, 3, 201)));
    has(lines.at("/3/summary"), "created", 2);
    has(lines.at("/3/summary"), "refused", 1);
    has(lines.at("/3/summary"), "complete", true);
    var written = api().get(Paths.representative(reference + "/1")).send().is(200).json();
    has(written, "supervisor_representative_reference", reference + "/2");
  }

  private static JsonNode onlyPage(String number, int limit) {
    return json(
        Json.object(
            "data",
            new String[] {number},
            "page",
            1,
            "limit",
            limit,
            "total",
            1,
            "total_pages",
            1,
            "next",
            null));
  }

  private void isWhatTheServiceHas(JsonNode representative) {
    hasCustomFields(representative, Map.of());
    api()
        .get(Paths.representative(reference))
        .send()
        .is(200)
        .json()
        .properties()
        .forEach(
            field ->
                assertThat(comparable(representative.path(field.getKey())))
                    .as(field.getKey())
                    .isEqualTo(comparable(field.getValue())));
  }

  /** Clients write the same time with different numbers of digits. */
  private static Object comparable(JsonNode value) {
    return value.asText().matches("\\d{4}-\\d{2}-\\d{2}T.*")
        ? Instant.parse(value.asText())
        : value;
  }

  private static void hasCustomFields(JsonNode representative, Map<String, Object> fields) {
    assertThat(representative.at("/custom_fields/collections")).isEqualTo(json(fields));
  }

  private static void has(JsonNode node, String field, Object value) {
    assertThat(node.path(field)).as(field).isEqualTo(json(value));
  }

  private static JsonNode json(Object value) {
    return Json.parse(Json.write(value));
  }
}
