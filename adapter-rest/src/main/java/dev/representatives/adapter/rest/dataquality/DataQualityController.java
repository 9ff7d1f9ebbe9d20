package dev.representatives.adapter.rest.dataquality;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.port.in.ReportDataQuality;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The counts of all checks, or the list of one. */
@Controller(ApiPaths.REPORTS)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class DataQualityController {
  private static final String CHECK = "check";
  private static final String SINCE = "since";

  private final ReportDataQuality reportDataQuality;

  DataQualityController(ReportDataQuality reportDataQuality) {
    this.reportDataQuality = reportDataQuality;
  }

  @Get("/data-quality")
  HttpResponse<?> get(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    return Parameters.text(request, CHECK)
        .<HttpResponse<?>>map(check -> findings(request, caller, check, precondition))
        .orElseGet(() -> counts(request, caller, precondition));
  }

  private HttpResponse<?> findings(
      HttpRequest<?> request, Caller caller, String check, Precondition precondition) {
    var findings = new Violations();
    var page = Parameters.page(request, findings, CHECK, SINCE);
    var since = Parameters.text(request, SINCE);
    return Responses.page(
        request,
        precondition,
        reportDataQuality.findings(
            new ReportDataQuality.FindingsQuery(
                caller.tenant().id(), check, since, page, findings.found())),
        Function.identity());
  }

  private HttpResponse<Counts> counts(
      HttpRequest<?> request, Caller caller, Precondition precondition) {
    var findings = new Violations();
    Parameters.requireNames(request, findings, CHECK, SINCE);
    var counts =
        reportDataQuality.counts(
            new ReportDataQuality.CountsQuery(
                caller.tenant().id(), Parameters.text(request, SINCE), findings.found()));
    var named = new LinkedHashMap<String, Long>();
    for (var check : DataQualityCheck.values()) {
      named.put(check.key(), counts.get(check));
    }
    return Responses.readUntagged(precondition, () -> HttpResponse.ok(new Counts(named)));
  }

  @Serdeable
  record Counts(Map<String, Long> counts) {}
}
