package dev.representatives.adapter.rest.hierarchy;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.Parameters;
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
  HttpResponse<SupervisorsResponse> supervisors(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var chain =
        listSupervisors.supervisors(
            new ListSupervisors.Query(
                caller.tenant().id(), Parameters.key(request), Parameters.none(request)));
    return Responses.readUntagged(
        precondition, () -> HttpResponse.ok(SupervisorsResponse.of(chain)));
  }

  @Get("/reports")
  HttpResponse<?> reports(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var asked = Parameters.page(request, findings, DEPTH);
    var depth =
        Parameters.integer(request, DEPTH, findings, ReportDepth::of).orElse(ReportDepth.DIRECT);
    var page =
        listReports.reports(
            new ListReports.Query(
                caller.tenant().id(), Parameters.key(request), depth, asked, findings.found()));
    return Responses.page(request, precondition, page, ReportResponse::of);
  }
}
