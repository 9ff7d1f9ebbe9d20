package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.DocumentNumber;

/** Deletes a document. */
public final class DeleteDocumentService implements DeleteDocument {
  private final Transactions transactions;
  private final DocumentStore documents;
  private final LinkStore links;

  public DeleteDocumentService(
      Transactions transactions, DocumentStore documents, LinkStore links) {
    this.transactions = transactions;
    this.documents = documents;
    this.links = links;
  }

  @Override
  public WriteOutcome delete(Command command) {
    var number =
        RequestedKeys.only(command.number(), command.findings(), RequestedKeys::documentNumber);
    return Writes.run(transactions, command, () -> deleteOnce(command, number));
  }

  private WriteOutcome deleteOnce(Command command, DocumentNumber number) {
    var current =
        documents
            .findForUpdate(command.tenant(), number)
            .orElseThrow(() -> NotFound.document(number));
    command.precondition().check(CurrentState.of(current.entityTag()));
    if (links.isLinked(command.tenant(), number)) {
      StillInUse.refuseUnless(
          command.withLinks(),
          FailureCode.DOCUMENT_HAS_LINKS,
          "Representatives are linked to the document.");
      links.deleteLinksTo(command.tenant(), number);
    }
    if (!documents.delete(command.tenant(), number)) {
      throw new TransactionConflictException("the document was removed in between");
    }
    return WriteOutcome.DELETED;
  }
}
