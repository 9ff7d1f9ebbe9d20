import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.representatives.ApiClient;
import com.example.representatives.ApiException;
import com.example.representatives.ApiResponse;
import com.example.representatives.api.AccountsApi;
import com.example.representatives.api.BulkApi;
import com.example.representatives.api.DocumentsApi;
import com.example.representatives.api.EscalationApi;
import com.example.representatives.api.LinksApi;
import com.example.representatives.api.RepresentativesApi;
import com.example.representatives.model.AccountFields;
import com.example.representatives.model.CustomFieldsChange;
import com.example.representatives.model.DocumentFields;
import com.example.representatives.model.LinkLine;
import com.example.representatives.model.Problem;
import com.example.representatives.model.RepresentativeFields;
import com.example.representatives.model.RepresentativeLine;
import com.example.representatives.model.RepresentativeLineResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates, patches, links, lists, escalates and sends a bulk with the generated client. Reads from
 * standard input where and with which key, and writes to standard output what the client made of
 * each answer, as JSON.
 */
public final class RoundTrip {
  private final ApiClient client;
  private final String reference;
  private final String accountNumber;
  private final String documentNumber;

  private RoundTrip(Map<String, String> input) {
    client = new ApiClient();
    client.updateBaseUri(input.get("base_url"));
    client.setRequestInterceptor(request -> request.header("X-API-Key", input.get("api_key")));
    reference = input.get("reference");
    accountNumber = input.get("account_number");
    documentNumber = input.get("document_number");
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> input = new LinkedHashMap<>();
    new ObjectMapper()
        .readTree(System.in)
        .properties()
        .forEach(field -> input.put(field.getKey(), field.getValue().asText()));
    var roundTrip = new RoundTrip(input);
    var outcome = roundTrip.run();
    new PrintStream(System.out, true, UTF_8)
        .println(roundTrip.client.getObjectMapper().writeValueAsString(outcome));
  }

  private Map<String, Object> run() throws Exception {
    var accounts = new AccountsApi(client);
    var documents = new DocumentsApi(client);
    var representatives = new RepresentativesApi(client);
    var links = new LinksApi(client);
    var outcome = new LinkedHashMap<String, Object>();

    outcome.put(
        "account",
        accounts.putAccount(
            accountNumber, new AccountFields().name("Acme Ltd"), null, null, null, null));
    outcome.put(
        "document",
        documents.putDocument(
            documentNumber,
            new DocumentFields()
                .accountNumber(accountNumber)
                .invoiceDate(LocalDate.of(2026, 11, 1))
                .dueDate(LocalDate.of(2026, 12, 1)),
            null,
            null,
            null,
            null));

    var created =
        representatives.createRepresentativeWithHttpInfo(
            reference,
            new RepresentativeFields()
                .name("Jane Smith")
                .email("jsmith@yourcompany.com")
                .department("Sales")
                .customFields(
                    new CustomFieldsChange()
                        .putCollectionsItem("cost_center", "007")
                        .putCollectionsItem("limit", 12.5)
                        .putCollectionsItem("vip", true)),
            null,
            null,
            null,
            null,
            null);
    outcome.put("created", created.getData());
    String etag = header(created, "ETag");
    outcome.put("etag", etag);

    var read = representatives.getRepresentativeWithHttpInfo(reference, null, null, null);
    outcome.put("etag_read", header(read, "ETag"));

    // What is not mentioned stays; null clears.
    outcome.put(
        "patched",
        representatives.patchRepresentative(
            reference,
            new RepresentativeFields()
                .department("Key Accounts")
                .email(null)
                .customFields(new CustomFieldsChange().putCollectionsItem("vip", null)),
            null,
            etag,
            null,
            null,
            null));
    outcome.put(
        "refused_as_stale",
        refused(
            () ->
                representatives.patchRepresentative(
                    reference,
                    new RepresentativeFields().department("Returns"),
                    null,
                    etag,
                    null,
                    null,
                    null)));
    outcome.put(
        "refused_as_invalid",
        refused(
            () ->
                representatives.patchRepresentative(
                    reference,
                    new RepresentativeFields().email("jsmith"),
                    null,
                    null,
                    null,
                    null,
                    null)));

    outcome.put(
        "account_link", links.linkAccount(reference, accountNumber, null, null, null, null));
    outcome.put(
        "document_link", links.linkDocument(reference, documentNumber, null, null, null, null));
    outcome.put("accounts", links.listLinkedAccounts(reference, 1L, 10L, null, null, null));
    outcome.put("documents", links.listLinkedDocuments(reference, null, null, null, null, null));
    outcome.put(
        "escalation",
        new EscalationApi(client).getDocumentEscalation(documentNumber, 2, null, null, null));
    outcome.put("looked_up", representatives.getRepresentative(reference, null, null, null));

    outcome.put("bulk", bulk());
    outcome.put(
        "bulk_of_one_line",
        new BulkApi(client)
            .bulkLinks(
                new LinkLine().reference(reference + "/1").accountNumber(accountNumber),
                null,
                null,
                null,
                null,
                null,
                null));

    outcome.put(
        "without_custom_fields",
        representatives.patchRepresentative(
            reference,
            new RepresentativeFields().customFields(new CustomFieldsChange().collections(null)),
            null,
            null,
            null,
            null,
            null));
    return outcome;
  }

  /**
   * Sends many lines and reads each result while it arrives. The generated methods send one line,
   * and read the first line of the response; their models are those of all lines.
   */
  private List<RepresentativeLineResponse> bulk() throws IOException, InterruptedException {
    var lines =
        List.of(
            new RepresentativeLine()
                .reference(reference + "/1")
                .supervisorRepresentativeReference(reference + "/2"),
            new RepresentativeLine().reference(reference + "/2").email("jsmith"),
            new RepresentativeLine().reference(reference + "/2").name("John Doe"));
    var mapper = client.getObjectMapper();
    var body = new StringBuilder();
    for (var line : lines) {
      body.append(mapper.writeValueAsString(line)).append('\n');
    }
    var request =
        HttpRequest.newBuilder(
                URI.create(client.getBaseUri() + "/api/v1/ingest/bulk/representatives"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    client.getRequestInterceptor().accept(request);
    var answer = client.getHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    var results = new ArrayList<RepresentativeLineResponse>();
    for (var line : (Iterable<String>) answer.body()::iterator) {
      results.add(mapper.readValue(line, RepresentativeLineResponse.class));
    }
    return results;
  }

  private static String header(ApiResponse<?> answer, String name) {
    return answer.getHeaders().get(name).get(0);
  }

  /** A call of the client. */
  private interface Call {
    Object send() throws ApiException;
  }

  private Problem refused(Call call) {
    try {
      throw new IllegalStateException("not refused: " + call.send());
    } catch (ApiException e) {
      return problem(e);
    }
  }

  private Problem problem(ApiException refusal) {
    try {
      return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
    } catch (IOException e) {
      throw new IllegalStateException("no problem: " + refusal, e);
    }
  }
}
