package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkChanges;
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
import java.util.function.Function;

/** The links of representatives. The body of a single link is not required, and is ignored. */
@Controller(ApiPaths.REPRESENTATIVES + ApiPaths.REFERENCE)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinksController {
  private static final String ACCOUNTS = "/accounts";
  private static final String DOCUMENTS = "/documents";

  private final LinkRepresentative linkRepresentative;
  private final UnlinkRepresentative unlinkRepresentative;
  private final ReplaceLinks replaceLinks;
  private final ListLinks listLinks;

  LinksController(
      LinkRepresentative linkRepresentative,
      UnlinkRepresentative unlinkRepresentative,
      ReplaceLinks replaceLinks,
      ListLinks listLinks) {
    this.linkRepresentative = linkRepresentative;
    this.unlinkRepresentative = unlinkRepresentative;
    this.replaceLinks = replaceLinks;
    this.listLinks = listLinks;
  }

  @Put(ACCOUNTS + ApiPaths.ACCOUNT_NUMBER)
  @Consumes(MediaType.ALL)
  AccountLinkResponse linkAccount(HttpRequest<?> request, Caller caller) {
    return AccountLinkResponse.of(linkRepresentative.linkAccount(command(request, caller)));
  }

  @Put(DOCUMENTS + ApiPaths.DOCUMENT_NUMBER)
  @Consumes(MediaType.ALL)
  DocumentLinkResponse linkDocument(HttpRequest<?> request, Caller caller) {
    return DocumentLinkResponse.of(linkRepresentative.linkDocument(command(request, caller)));
  }

  @Delete(ACCOUNTS + ApiPaths.ACCOUNT_NUMBER)
  @Consumes(MediaType.ALL)
  HttpResponse<Void> unlinkAccount(HttpRequest<?> request, Caller caller) {
    unlinkRepresentative.unlinkAccount(unlinking(request, caller));
    return HttpResponse.noContent();
  }

  @Delete(DOCUMENTS + ApiPaths.DOCUMENT_NUMBER)
  @Consumes(MediaType.ALL)
  HttpResponse<Void> unlinkDocument(HttpRequest<?> request, Caller caller) {
    unlinkRepresentative.unlinkDocument(unlinking(request, caller));
    return HttpResponse.noContent();
  }

  @Put(ACCOUNTS)
  @Consumes(MediaType.ALL)
  HttpResponse<LinkChangesResponse> replaceAccounts(
      HttpRequest<?> request, Caller caller, @Body byte[] content) {
    return replace(request, caller, content, replaceLinks::replaceAccounts);
  }

  @Put(DOCUMENTS)
  @Consumes(MediaType.ALL)
  HttpResponse<LinkChangesResponse> replaceDocuments(
      HttpRequest<?> request, Caller caller, @Body byte[] content) {
    return replace(request, caller, content, replaceLinks::replaceDocuments);
  }

  @Get(ACCOUNTS)
  HttpResponse<?> accounts(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var page = listLinks.accounts(query(request, caller));
    return Responses.page(request, precondition, page, LinkedNumber::value);
  }

  @Get(DOCUMENTS)
  HttpResponse<?> documents(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var page = listLinks.documents(query(request, caller));
    return Responses.page(request, precondition, page, LinkedNumber::value);
  }

  private static LinkRepresentative.Command command(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var mode = Parameters.writeMode(request, findings);
    return new LinkRepresentative.Command(
        caller.tenant().id(),
        Parameters.key(request),
        Parameters.linkedKey(request),
        RequestHeaders.precondition(request),
        mode,
        findings.found());
  }

  private static UnlinkRepresentative.Command unlinking(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var mode = Parameters.writeMode(request, findings);
    return new UnlinkRepresentative.Command(
        caller.tenant().id(),
        Parameters.key(request),
        Parameters.linkedKey(request),
        RequestHeaders.precondition(request),
        mode,
        findings.found());
  }

  private static HttpResponse<LinkChangesResponse> replace(
      HttpRequest<?> request,
      Caller caller,
      byte[] content,
      Function<ReplaceLinks.Command, ? extends Written<? extends LinkChanges<?>>> useCase) {
    var query = new Violations();
    var mode = Parameters.writeMode(request, query, Parameters.MAX_REMOVALS);
    var maxRemovals = Parameters.maxRemovals(request, query);
    var body = JsonBody.of(request, content, query);
    var numbers = LinkNumbersReader.read(body);
    var result =
        useCase.apply(
            new ReplaceLinks.Command(
                caller.tenant().id(),
                Parameters.key(request),
                numbers,
                maxRemovals,
                RequestHeaders.precondition(request),
                mode,
                body.findings()));
    return Responses.applied(
        request, HttpResponse.ok(LinkChangesResponse.of(result.state(), body.warnings())));
  }

  private static ListLinks.Query query(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var page = Parameters.page(request, findings);
    return new ListLinks.Query(
        caller.tenant().id(), Parameters.key(request), page, findings.found());
  }
}
