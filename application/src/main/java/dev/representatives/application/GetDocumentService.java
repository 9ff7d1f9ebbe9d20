package dev.representatives.application;

import dev.representatives.domain.port.in.GetDocument;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;

/** Looks up a document. */
public final class GetDocumentService implements GetDocument {
  private final DocumentStore documents;

  public GetDocumentService(DocumentStore documents) {
    this.documents = documents;
  }

  @Override
  public Document get(TenantId tenant, String number) {
    var wanted = RequestedKeys.only(number, RequestedKeys.DOCUMENT_NUMBER, DocumentNumber::new);
    return documents.find(tenant, wanted).orElseThrow(() -> NotFound.document(wanted));
  }
}
