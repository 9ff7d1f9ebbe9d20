package dev.representatives.adapter.rest.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.port.in.ListAllLinks;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.validation.Violations;
import io.micronaut.core.annotation.Nullable;
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

/** All links of the tenant. */
@Controller(ApiPaths.LINKS)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AllLinksController {
  private final ListAllLinks listAllLinks;

  AllLinksController(ListAllLinks listAllLinks) {
    this.listAllLinks = listAllLinks;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var part = Parameters.cursor(request, findings);
    var page =
        listAllLinks.list(new ListAllLinks.Query(caller.tenant().id(), part, findings.found()));
    return Responses.part(request, precondition, page, Entry::of);
  }

  /** Has one of the two numbers. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String representativeReference,
      @Nullable String accountNumber,
      @Nullable String documentNumber,
      String linkedAt) {
    static Entry of(Link<?> link) {
      LinkedNumber number = link.number();
      boolean isAccount = number instanceof AccountNumber;
      return new Entry(
          link.representative().value(),
          isAccount ? number.value() : null,
          isAccount ? null : number.value(),
          Responses.time(link.linkedAt()));
    }
  }
}
