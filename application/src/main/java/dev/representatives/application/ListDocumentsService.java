package dev.representatives.application;

import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.port.in.ListDocuments;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import java.util.List;

/** Lists all documents of a tenant. */
public final class ListDocumentsService implements ListDocuments {
  private final DocumentStore documents;

  public ListDocumentsService(DocumentStore documents) {
    this.documents = documents;
  }

  @Override
  public CursorPage<Document> list(Query query) {
    var cursors = new Cursors("documents", query.tenant());
    var after =
        cursors.position(
            query.request(), query.findings(), parts -> new DocumentNumber(parts.get(0)));
    return cursors.page(
        query.request(),
        limit -> documents.list(query.tenant(), after, limit),
        last -> List.of(last.number().value()));
  }
}
