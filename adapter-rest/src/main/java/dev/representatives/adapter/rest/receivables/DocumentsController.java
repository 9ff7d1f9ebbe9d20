package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.in.GetDocument;
import dev.representatives.domain.port.in.ListDocuments;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The documents, with only the fields that links need. */
@Controller(ApiPaths.DOCUMENTS)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentsController {
  private final SaveDocument saveDocument;
  private final GetDocument getDocument;
  private final ListDocuments listDocuments;
  private final DeleteDocument deleteDocument;

  DocumentsController(
      SaveDocument saveDocument,
      GetDocument getDocument,
      ListDocuments listDocuments,
      DeleteDocument deleteDocument) {
    this.saveDocument = saveDocument;
    this.getDocument = getDocument;
    this.listDocuments = listDocuments;
    this.deleteDocument = deleteDocument;
  }

  @Put(ApiPaths.DOCUMENT_NUMBER)
  @Consumes(MediaType.ALL)
  HttpResponse<Representation> put(HttpRequest<?> request, Caller caller, @Body byte[] content) {
    String key = Parameters.key(request);
    var query = new Violations();
    var mode = Parameters.writeMode(request, query);
    var body = JsonBody.of(request, content, query);
    body.requireKey("document_number", key);
    var account = body.text("account_number");
    var invoiceDate = body.text("invoice_date");
    var dueDate = body.text("due_date");
    var result =
        saveDocument.save(
            new SaveDocument.Command(
                caller.tenant().id(),
                key,
                account,
                invoiceDate,
                dueDate,
                RequestHeaders.precondition(request),
                mode,
                body.findings()));
    return Responses.written(
        request, result.created(), result.state().entityTag(), Representation.of(result.state()));
  }

  @Delete(ApiPaths.DOCUMENT_NUMBER)
  @Consumes(MediaType.ALL)
  HttpResponse<Void> delete(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var mode = Parameters.writeMode(request, findings, Parameters.CASCADE);
    boolean withLinks = Parameters.cascadesLinks(request, findings);
    deleteDocument.delete(
        new DeleteDocument.Command(
            caller.tenant().id(),
            Parameters.key(request),
            withLinks,
            RequestHeaders.precondition(request),
            mode,
            findings.found()));
    return HttpResponse.noContent();
  }

  @Get(ApiPaths.DOCUMENT_NUMBER)
  HttpResponse<Representation> get(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var document =
        getDocument.get(
            new GetDocument.Query(
                caller.tenant().id(), Parameters.key(request), Parameters.none(request)));
    return Responses.read(
        precondition, document.entityTag(), () -> HttpResponse.ok(Representation.of(document)));
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var part = Parameters.cursor(request, findings);
    var page =
        listDocuments.list(new ListDocuments.Query(caller.tenant().id(), part, findings.found()));
    return Responses.part(request, precondition, page, Representation::of);
  }

  @Serdeable(naming = SnakeCaseStrategy.class)
  record Representation(
      String documentNumber, String accountNumber, String invoiceDate, String dueDate) {
    static Representation of(Document document) {
      return new Representation(
          document.number().value(),
          document.account().value(),
          document.invoiceDate().toString(),
          document.dueDate().toString());
    }
  }
}
