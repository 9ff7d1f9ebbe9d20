package dev.representatives.adapter.rest.receivables;

import static dev.representatives.adapter.rest.InMemoryUseCases.failureOf;
import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.failure.FailureCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import org.junit.jupiter.api.Test;

class AccountsControllerTest {
  private static final String PATH = "/api/v1/ingest/accounts/A-1";
  private static final String KEY = "A-1";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final AccountsController controller =
      new AccountsController(
          useCases.saveAccount, useCases.getAccount, useCases.listAccounts, useCases.deleteAccount);

  @Test
  void a_created_resource_has_a_location_and_a_replaced_one_does_not() {
    var created = put("{\"name\": \"Acme\"}");
    var replaced = put("{\"name\": \"Acme Ltd\"}");

    assertThat((Object) created.status()).isEqualTo(HttpStatus.CREATED);
    assertThat(created.header(HttpHeaders.LOCATION)).isEqualTo(PATH);
    assertThat((Object) replaced.status()).isEqualTo(HttpStatus.OK);
    assertThat(replaced.header(HttpHeaders.LOCATION)).isNull();
    assertThat(replaced.header(HttpHeaders.ETAG)).isNotEqualTo(created.header(HttpHeaders.ETAG));
  }

  @Test
  void what_was_written_is_read() {
    put("{\"name\": \"Acme\", \"account_number\": \"A-1\", \"other\": 5}");

    var read = controller.get(Requests.get(PATH), useCases.caller);

    assertThat(read.body().accountNumber()).isEqualTo(KEY);
    assertThat(read.body().name()).isEqualTo("Acme");
  }

  @Test
  void a_name_that_cannot_be_read_is_not_also_missing() {
    assertThat(violationsOf(() -> put("{\"name\": 5}"))).containsExactly("/name WRONG_TYPE");
    assertThat(violationsOf(() -> put("{\"name\": null}"))).containsExactly("/name REQUIRED");
    assertThat(violationsOf(() -> put("{}"))).containsExactly("/name REQUIRED");
    assertThat(violationsOf(() -> put("[]"))).containsExactly(" WRONG_TYPE", "/name REQUIRED");
  }

  @Test
  void all_that_is_wrong_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.put(
                        Requests.put(PATH + "%20?pretty=1"),
                        useCases.caller,
                        "{\"account_number\": \"A-2\"}".getBytes(UTF_8))))
        .containsExactly(
            "pretty UNKNOWN_PARAMETER",
            "/account_number REFERENCE_MISMATCH",
            "account_number SURROUNDING_WHITE_SPACE",
            "/name REQUIRED");
    assertThat(
            violationsOf(
                () -> controller.get(Requests.get(PATH + "%20?pretty=1"), useCases.caller)))
        .containsExactly("pretty UNKNOWN_PARAMETER", "account_number SURROUNDING_WHITE_SPACE");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(
            failureOf(() -> controller.get(Requests.get(PATH), useCases.caller)).failure().code())
        .isEqualTo(FailureCode.ACCOUNT_NOT_FOUND);
  }

  @Test
  void a_list_leads_to_its_next_part() {
    put("{\"name\": \"Acme\"}");
    controller.put(
        Requests.put("/api/v1/ingest/accounts/A-2"),
        useCases.caller,
        "{\"name\": \"Umbrella\"}".getBytes(UTF_8));
    var path = "/api/v1/ingest/accounts";

    var first = Listed.of(controller.list(Requests.get(path + "?limit=1"), useCases.caller));

    assertThat(first.data()).containsExactly(new AccountsController.Representation(KEY, "Acme"));
    assertThat(first.limit()).isEqualTo(1);
    assertThat(first.next()).isEqualTo(path + "?cursor=" + first.nextCursor() + "&limit=1");
    var second = Listed.of(controller.list(Requests.get(first.next()), useCases.caller));
    assertThat(second.data())
        .containsExactly(new AccountsController.Representation("A-2", "Umbrella"));
    assertThat(second.nextCursor()).isNull();
    assertThat(second.next()).isNull();
    var any = Requests.with(Requests.get(path), HttpHeaders.IF_NONE_MATCH, "*");
    assertThat((Object) controller.list(any, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void everything_that_is_wrong_with_a_list_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.list(
                        Requests.get("/api/v1/ingest/accounts?cursor=x&limit=0&page=2"),
                        useCases.caller)))
        .containsExactlyInAnyOrder(
            "cursor CURSOR_INVALID", "limit TOO_SMALL", "page UNKNOWN_PARAMETER");
  }

  private HttpResponse<AccountsController.Representation> put(String body) {
    return controller.put(Requests.put(PATH), useCases.caller, body.getBytes(UTF_8));
  }
}
