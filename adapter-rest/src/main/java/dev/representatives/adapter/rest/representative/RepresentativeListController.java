package dev.representatives.adapter.rest.representative;

import static java.util.stream.Collectors.toMap;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.RepresentativeSort;
import dev.representatives.domain.port.in.ListRepresentatives;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The list of all representatives. */
@Controller(ApiPaths.REPRESENTATIVES)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RepresentativeListController {
  private static final String[] PARAMETERS =
      Stream.concat(
              Arrays.stream(RepresentativeFilter.values()).map(RepresentativeFilter::parameterName),
              Stream.of(RepresentativeSort.PARAMETER, ShownFields.PARAMETER))
          .toArray(String[]::new);

  private final ListRepresentatives listRepresentatives;

  RepresentativeListController(ListRepresentatives listRepresentatives) {
    this.listRepresentatives = listRepresentatives;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var part = Parameters.cursor(request, findings, PARAMETERS);
    var fields = ShownFields.of(request, findings);
    var list =
        listRepresentatives.list(
            new ListRepresentatives.Query(
                caller.tenant().id(),
                filters(request),
                Parameters.text(request, RepresentativeSort.PARAMETER),
                part,
                findings.found()));
    return Responses.part(request, precondition, list, entry -> new ListedResponse(entry, fields));
  }

  private static Map<RepresentativeFilter, String> filters(HttpRequest<?> request) {
    return Arrays.stream(RepresentativeFilter.values())
        .filter(filter -> Parameters.text(request, filter.parameterName()).isPresent())
        .collect(
            toMap(
                filter -> filter,
                filter -> Parameters.text(request, filter.parameterName()).orElseThrow()));
  }
}
