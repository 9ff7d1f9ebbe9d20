package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.GetDocument;
import dev.representatives.domain.receivables.DocumentNumber;
import org.junit.jupiter.api.Test;

class GetDocumentServiceTest {
  private final World world = new World();
  private final GetDocument service = new GetDocumentService(world.stores.documents());

  @Test
  void a_document_is_shown() {
    world.givenAccount(world.acme, ACCOUNT);
    world.givenDocument(world.acme, DOCUMENT);

    assertThat(world.stores.documents().find(world.acme, new DocumentNumber(DOCUMENT)))
        .contains(service.get(new GetDocument.Query(world.acme, DOCUMENT)));
  }

  @Test
  void a_missing_or_foreign_one_is_not_found() {
    world.givenAccount(world.umbrella, ACCOUNT);
    world.givenDocument(world.umbrella, DOCUMENT);

    assertFails(
        FailureCode.DOCUMENT_NOT_FOUND,
        "There is no document INV-001.",
        () -> service.get(new GetDocument.Query(world.acme, DOCUMENT)));
  }

  @Test
  void an_invalid_number_is_refused() {
    assertThat(violationsOf(() -> service.get(new GetDocument.Query(world.acme, ""))))
        .containsExactly("document_number EMPTY");
  }
}
