package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.in.ListDeletions;
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
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The deleted representatives of the tenant. */
@Controller(ApiPaths.DELETIONS)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeletionsController {
  private final ListDeletions listDeletions;

  DeletionsController(ListDeletions listDeletions) {
    this.listDeletions = listDeletions;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var part = Parameters.cursor(request, findings, Deletion.SINCE);
    var list =
        listDeletions.list(
            new ListDeletions.Query(
                caller.tenant().id(),
                Parameters.text(request, Deletion.SINCE),
                part,
                findings.found()));
    return Responses.part(request, precondition, list, Entry::of);
  }

  /** A deleted representative. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Entry(String reference, String deletedAt) {
    static Entry of(Deletion deletion) {
      return new Entry(deletion.reference().value(), Responses.time(deletion.deletedAt()));
    }
  }
}
