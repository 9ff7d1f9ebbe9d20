package dev.representatives.adapter.rest.receivables;

import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.validation.Input;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import org.junit.jupiter.api.Test;

class DocumentsControllerTest {
  private static final String PATH = "/api/v1/ingest/documents/D-1";
  private static final String KEY = "D-1";
  private static final String BODY =
      "{\"account_number\": \"A-1\", \"invoice_date\": \"2026-11-22\", \"due_date\": \"%s\"}";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final DocumentsController controller =
      new DocumentsController(
          useCases.saveDocument,
          useCases.getDocument,
          useCases.listDocuments,
          useCases.deleteDocument);

  @Test
  void what_was_written_is_read() {
    givenAccount();
    var created = put(BODY.formatted("2026-12-22"));
    var replaced = put(BODY.formatted("2026-12-23"));

    assertThat((Object) created.status()).isEqualTo(HttpStatus.CREATED);
    assertThat(created.header(HttpHeaders.LOCATION)).isEqualTo(PATH);
    assertThat((Object) replaced.status()).isEqualTo(HttpStatus.OK);
    var read = controller.get(Requests.get(PATH), useCases.caller);
    assertThat(read.header(HttpHeaders.ETAG)).isEqualTo(replaced.header(HttpHeaders.ETAG));
    assertThat(read.body())
        .isEqualTo(new DocumentsController.Representation(KEY, "A-1", "2026-11-22", "2026-12-23"));
  }

  @Test
  void all_that_is_wrong_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.put(
                        Requests.put(PATH + "%20?pretty=1"),
                        useCases.caller,
                        "{\"document_number\": 1, \"invoice_date\": 2, \"due_date\": \"2026\"}"
                            .getBytes(UTF_8))))
        .containsExactly(
            "pretty UNKNOWN_PARAMETER",
            "/document_number WRONG_TYPE",
            "/invoice_date WRONG_TYPE",
            "document_number SURROUNDING_WHITE_SPACE",
            "/account_number REQUIRED",
            "/due_date DATE_INVALID");
    assertThat(
            violationsOf(
                () -> controller.get(Requests.get(PATH + "%20?pretty=1"), useCases.caller)))
        .containsExactly("pretty UNKNOWN_PARAMETER", "document_number SURROUNDING_WHITE_SPACE");
  }

  @Test
  void a_document_of_an_account_that_is_not_there_is_refused() {
    assertThat(violationsOf(() -> put(BODY.formatted("2026-12-22"))))
        .containsExactly("/account_number ACCOUNT_NOT_FOUND");
  }

  @Test
  void a_list_has_all_stored_fields() {
    givenAccount();
    put(BODY.formatted("2026-12-22"));

    var list =
        Listed.of(controller.list(Requests.get("/api/v1/ingest/documents"), useCases.caller));

    assertThat(list.data())
        .containsExactly(
            new DocumentsController.Representation(KEY, "A-1", "2026-11-22", "2026-12-22"));
    assertThat(list.next()).isNull();
  }

  private void givenAccount() {
    useCases.saveAccount.save(
        new SaveAccount.Command(
            useCases.caller.tenant().id(), "A-1", Input.of("Acme"), Precondition.NONE));
  }

  private HttpResponse<DocumentsController.Representation> put(String body) {
    return controller.put(Requests.put(PATH), useCases.caller, body.getBytes(UTF_8));
  }
}
