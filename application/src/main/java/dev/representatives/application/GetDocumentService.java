package dev.representatives.application;

import dev.representatives.domain.port.in.GetDocument;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.Document;

/** Looks up a document. */
public final class GetDocumentService implements GetDocument {
  private final DocumentStore documents;

  public GetDocumentService(DocumentStore documents) {
    this.documents = documents;
  }

  @Override
  public Document get(Query query) {
    var wanted =
        RequestedKeys.only(query.number(), query.findings(), RequestedKeys::documentNumber);
    return documents.find(query.tenant(), wanted).orElseThrow(() -> NotFound.document(wanted));
  }
}
