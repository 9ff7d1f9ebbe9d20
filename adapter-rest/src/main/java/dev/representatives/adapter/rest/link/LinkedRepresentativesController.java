package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.port.in.ListLinkedRepresentatives;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The representatives that are linked to an account or a document. */
@Controller
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkedRepresentativesController {
  private static final String REPRESENTATIVES = "/representatives";

  private final ListLinkedRepresentatives listLinkedRepresentatives;

  LinkedRepresentativesController(ListLinkedRepresentatives listLinkedRepresentatives) {
    this.listLinkedRepresentatives = listLinkedRepresentatives;
  }

  @Get(ApiPaths.ACCOUNTS + ApiPaths.ACCOUNT_NUMBER + REPRESENTATIVES)
  HttpResponse<?> ofAccount(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var page = listLinkedRepresentatives.ofAccount(query(request, caller));
    return Responses.page(request, precondition, page, RepresentativeReference::value);
  }

  @Get(ApiPaths.DOCUMENTS + ApiPaths.DOCUMENT_NUMBER + REPRESENTATIVES)
  HttpResponse<?> ofDocument(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var page = listLinkedRepresentatives.ofDocument(query(request, caller));
    return Responses.page(request, precondition, page, RepresentativeReference::value);
  }

  private static ListLinkedRepresentatives.Query query(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var page = Parameters.page(request, findings);
    return new ListLinkedRepresentatives.Query(
        caller.tenant().id(), Parameters.key(request), page, findings.found());
  }
}
