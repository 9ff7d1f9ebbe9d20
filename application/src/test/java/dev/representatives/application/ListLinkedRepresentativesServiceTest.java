package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static dev.representatives.application.World.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListLinkedRepresentatives;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListLinkedRepresentativesServiceTest {
  private final World world = new World();
  private final ListLinkedRepresentatives service =
      new ListLinkedRepresentativesService(world.stores.links());

  @Test
  void an_account_and_a_document_have_lists_of_their_own() {
    givenAccountAndDocument();
    world.given(REFERENCE, Drafts.NOTHING);
    world.given("REP-002", Drafts.NOTHING);
    world.link.linkAccount(command("REP-002", ACCOUNT));
    world.link.linkAccount(command(REFERENCE, ACCOUNT));
    world.link.linkDocument(command("REP-002", DOCUMENT));

    assertThat(service.ofAccount(query(ACCOUNT, PageRequest.FIRST)))
        .isEqualTo(page(PageRequest.FIRST, 2, REFERENCE, "REP-002"));
    assertThat(service.ofDocument(query(DOCUMENT, PageRequest.FIRST)))
        .isEqualTo(page(PageRequest.FIRST, 1, "REP-002"));
    var second = new PageRequest(2, 1);
    assertThat(service.ofAccount(query(ACCOUNT, second))).isEqualTo(page(second, 2, "REP-002"));
  }

  @Test
  void a_new_account_or_document_has_no_representatives() {
    givenAccountAndDocument();

    assertThat(service.ofAccount(query(ACCOUNT, PageRequest.FIRST)).data()).isEmpty();
    assertThat(service.ofDocument(query(DOCUMENT, PageRequest.FIRST)).data()).isEmpty();
  }

  @Test
  void a_missing_resource_is_not_found() {
    assertFails(
        FailureCode.ACCOUNT_NOT_FOUND,
        "There is no account A-404.",
        () -> service.ofAccount(query("A-404", PageRequest.FIRST)));
    assertFails(
        FailureCode.DOCUMENT_NOT_FOUND,
        "There is no document D-404.",
        () -> service.ofDocument(query("D-404", PageRequest.FIRST)));
  }

  @Test
  void an_invalid_number_is_refused_together_with_the_findings() {
    var finding =
        new Violation(Location.parameter("limit"), ViolationCode.TOO_SMALL, "The limit is 0.");
    var query =
        new ListLinkedRepresentatives.Query(world.acme, " ", PageRequest.FIRST, List.of(finding));

    assertThat(violationsOf(() -> service.ofAccount(query)))
        .containsExactly("limit TOO_SMALL", "account_number SURROUNDING_WHITE_SPACE");
    assertThat(violationsOf(() -> service.ofDocument(query)))
        .containsExactly("limit TOO_SMALL", "document_number SURROUNDING_WHITE_SPACE");
  }

  private void givenAccountAndDocument() {
    world.givenAccount(world.acme, ACCOUNT);
    world.givenDocument(world.acme, DOCUMENT);
  }

  private LinkRepresentative.Command command(String reference, String number) {
    return new LinkRepresentative.Command(world.acme, reference, number, Precondition.NONE);
  }

  private ListLinkedRepresentatives.Query query(String number, PageRequest page) {
    return new ListLinkedRepresentatives.Query(world.acme, number, page);
  }

  private static Page<RepresentativeReference> page(
      PageRequest request, long total, String... references) {
    return new Page<>(
        request, List.of(references).stream().map(RepresentativeReference::new).toList(), total);
  }
}
