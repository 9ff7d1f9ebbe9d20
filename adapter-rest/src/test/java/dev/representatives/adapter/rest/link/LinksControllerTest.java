package dev.representatives.adapter.rest.link;

import static dev.representatives.adapter.rest.InMemoryUseCases.failureOf;
import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.validation.Input;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinksControllerTest {
  private static final String REPRESENTATIVE = "/api/v1/ingest/representatives/REP-001";
  private static final String ACCOUNTS = REPRESENTATIVE + "/accounts";
  private static final String DOCUMENTS = REPRESENTATIVE + "/documents";
  private static final String KEY = "REP-001";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final LinksController controller =
      new LinksController(
          useCases.linkRepresentative,
          useCases.unlinkRepresentative,
          useCases.replaceLinks,
          useCases.listLinks);

  @BeforeEach
  void one_of_each() {
    var tenant = useCases.caller.tenant().id();
    useCases.createRepresentative.create(
        new CreateRepresentative.Command(
            tenant, KEY, RepresentativeDraft.builder().build(), Precondition.NONE));
    for (var number : new String[] {"A-1", "A-2"}) {
      useCases.saveAccount.save(
          new SaveAccount.Command(tenant, number, Input.of("Acme"), Precondition.NONE));
    }
    useCases.saveDocument.save(
        new SaveDocument.Command(
            tenant,
            "D-1",
            Input.of("A-1"),
            Input.of("2026-11-22"),
            Input.of("2026-12-22"),
            Precondition.NONE));
  }

  @Test
  void a_link_shows_whether_this_request_created_it() {
    assertThat(linkAccount("A-1").created()).isTrue();
    assertThat(linkAccount("A-1").created()).isFalse();
    assertThat(linkDocument("D-1").created()).isTrue();
    assertThat(linkDocument("D-1").created()).isFalse();
  }

  @Test
  void a_link_names_both_ends() {
    var account = linkAccount("A-1");
    var document = linkDocument("D-1");

    assertThat(account.representativeReference()).isEqualTo(KEY);
    assertThat(account.accountNumber()).isEqualTo("A-1");
    assertThat(document.representativeReference()).isEqualTo(KEY);
    assertThat(document.documentNumber()).isEqualTo("D-1");
    assertThat(document.linkedAt()).isEqualTo("2026-11-22T17:37:00.123Z");
  }

  @Test
  void a_page_leads_to_the_next_one() {
    linkAccount("A-1");
    linkAccount("A-2");

    var first =
        Listed.<String>of(
            controller.accounts(Requests.get(ACCOUNTS + "?limit=1"), useCases.caller));

    assertThat(first.data()).containsExactly("A-1");
    assertThat(first.total()).isEqualTo(2);
    assertThat(first.next()).isEqualTo(ACCOUNTS + "?page=2&limit=1");
    var second =
        Listed.<String>of(controller.accounts(Requests.get(first.next()), useCases.caller));
    assertThat(second.data()).containsExactly("A-2");
    assertThat(second.next()).isNull();
  }

  @Test
  void the_representatives_of_an_account_and_of_a_document_are_listed_separately() {
    var linked = new LinkedRepresentativesController(useCases.listLinkedRepresentatives);
    var accountPath = "/api/v1/ingest/accounts/A-1/representatives";
    var documentPath = "/api/v1/ingest/documents/D-1/representatives";
    linkAccount("A-1");

    assertThat(Listed.of(linked.ofAccount(Requests.get(accountPath), useCases.caller)).data())
        .containsExactly(KEY);
    assertThat(Listed.of(linked.ofDocument(Requests.get(documentPath), useCases.caller)).data())
        .isEmpty();
    var any = Requests.with(Requests.get(documentPath), HttpHeaders.IF_NONE_MATCH, "*");
    assertThat((Object) linked.ofDocument(any, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void all_links_have_one_number_and_their_time() {
    linkAccount("A-1");
    linkDocument("D-1");
    var all =
        Listed.of(
            new AllLinksController(useCases.listAllLinks)
                .list(Requests.get("/api/v1/ingest/links"), useCases.caller));

    assertThat(all.data())
        .containsExactly(
            new AllLinksController.Entry(KEY, "A-1", null, "2026-11-22T17:37:00.123Z"),
            new AllLinksController.Entry(KEY, null, "D-1", "2026-11-22T17:37:00.123Z"));
    assertThat(all.next()).isNull();
  }

  @Test
  void documents_are_listed_apart_from_accounts() {
    linkAccount("A-1");
    linkDocument("D-1");

    assertThat(Listed.of(controller.documents(Requests.get(DOCUMENTS), useCases.caller)).data())
        .containsExactly("D-1");
  }

  @Test
  void a_reader_of_a_list_that_needs_no_copy_gets_none() {
    var any = Requests.with(Requests.get(ACCOUNTS), HttpHeaders.IF_NONE_MATCH, "*");

    assertThat((Object) controller.accounts(any, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void all_that_is_wrong_with_a_link_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.linkAccount(
                        Requests.put(ACCOUNTS.replace(KEY, "%20") + "/%20?pretty=1"),
                        useCases.caller)))
        .containsExactly(
            "pretty UNKNOWN_PARAMETER",
            "reference SURROUNDING_WHITE_SPACE",
            "account_number SURROUNDING_WHITE_SPACE");
    assertThat(
            violationsOf(
                () -> controller.linkDocument(Requests.put(DOCUMENTS + "/%20"), useCases.caller)))
        .containsExactly("document_number SURROUNDING_WHITE_SPACE");
  }

  @Test
  void all_that_is_wrong_with_a_list_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.documents(
                        Requests.get(DOCUMENTS.replace(KEY, "%20") + "?page=x&limit=0"),
                        useCases.caller)))
        .containsExactly(
            "page NOT_AN_INTEGER", "limit TOO_SMALL", "reference SURROUNDING_WHITE_SPACE");
  }

  @Test
  void a_precondition_of_a_link_is_checked() {
    linkAccount("A-1");
    var noneMatch = Requests.with(Requests.put(ACCOUNTS + "/A-1"), HttpHeaders.IF_NONE_MATCH, "*");

    assertThat(failureOf(() -> controller.linkAccount(noneMatch, useCases.caller)).failure().code())
        .isEqualTo(FailureCode.PRECONDITION_FAILED);
  }

  @Test
  void a_link_is_removed_once_and_again() {
    linkAccount("A-1");
    linkDocument("D-1");
    for (int i = 0; i < 2; i++) {
      assertThat(
              (Object)
                  controller
                      .unlinkAccount(Requests.get(ACCOUNTS + "/A-1"), useCases.caller)
                      .status())
          .isEqualTo(HttpStatus.NO_CONTENT);
      assertThat(
              (Object)
                  controller
                      .unlinkDocument(Requests.get(DOCUMENTS + "/D-1"), useCases.caller)
                      .status())
          .isEqualTo(HttpStatus.NO_CONTENT);
    }

    assertThat(linkAccount("A-1").created()).isTrue();
    assertThat(linkDocument("D-1").created()).isTrue();
  }

  @Test
  void the_changes_of_a_desired_state_are_listed() {
    linkAccount("A-1");

    var changes = replaceAccounts("{\"numbers\": [\"A-2\"], \"nubmers\": []}");

    assertThat(changes.added()).containsExactly("A-2");
    assertThat(changes.removed()).containsExactly("A-1");
    assertThat(changes.unchanged()).isZero();
    assertThat(changes.total()).isEqualTo(1);
    assertThat(changes.warnings()).extracting(Warning::didYouMean).containsExactly("numbers");
  }

  @Test
  void all_that_is_wrong_with_a_desired_state_is_reported_together() {
    assertThat(violationsOf(() -> replaceAccounts("{\"numbers\": [1, \"\", \"A-9\", \"A-1\"]}")))
        .containsExactly(
            "/numbers/0 WRONG_TYPE", "/numbers/1 EMPTY", "/numbers/2 ACCOUNT_NOT_FOUND");
    assertThat(violationsOf(() -> replaceAccounts("{}"))).containsExactly("/numbers REQUIRED");
    assertThat(violationsOf(() -> replaceAccounts("{\"numbers\": {}}")))
        .containsExactly("/numbers WRONG_TYPE");
    assertThat(violationsOf(() -> replaceAccounts("[]"))).containsExactly(" WRONG_TYPE");
  }

  private LinkChangesResponse replaceAccounts(String body) {
    return controller
        .replaceAccounts(
            Requests.put(ACCOUNTS), useCases.caller, body.getBytes(StandardCharsets.UTF_8))
        .body();
  }

  private AccountLinkResponse linkAccount(String number) {
    return controller.linkAccount(Requests.put(ACCOUNTS + "/" + number), useCases.caller);
  }

  private DocumentLinkResponse linkDocument(String number) {
    return controller.linkDocument(Requests.put(DOCUMENTS + "/" + number), useCases.caller);
  }
}
