package dev.representatives.adapter.rest.hierarchy;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.PathKey;
import dev.representatives.adapter.rest.http.QueryParameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.port.in.ListReports;
import dev.representatives.domain.port.in.ListSupervisors;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The supervisors above a representative, and the reports below it. */
@Controller(ApiPaths.REPRESENTATIVES + ApiPaths.REFERENCE)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class HierarchyController {
  private static final String DEPTH = "depth";

  private final ListSupervisors listSupervisors;
  private final ListReports listReports;

  HierarchyController(ListSupervisors listSupervisors, ListReports listReports) {
    this.listSupervisors = listSupervisors;
    this.listReports = listReports;
  }

  @Get("/supervisors")
  HttpResponse<SupervisorsResponse> supervisors(
      HttpRequest<?> request, Caller caller, @PathKey(segment = PathKey.RESOURCE) String key) {
    var precondition = RequestHeaders.precondition(request);
    var chain =
        listSupervisors.supervisors(
            new ListSupervisors.Query(caller.tenant().id(), key, QueryParameters.none(request)));
    return Responses.readUntagged(
        precondition, () -> HttpResponse.ok(SupervisorsResponse.of(chain)));
  }

  @Get("/reports")
  HttpResponse<?> reports(
      HttpRequest<?> request, Caller caller, @PathKey(segment = PathKey.RESOURCE) String key) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var asked = QueryParameters.page(request, findings, DEPTH);
    var depth =
        QueryParameters.integer(request, DEPTH, findings, ReportDepth::of)
            .orElse(ReportDepth.DIRECT);
    var page =
        listReports.reports(
            new ListReports.Query(caller.tenant().id(), key, depth, asked, findings.found()));
    return Responses.page(request, precondition, page, ReportResponse::of);
  }
}
