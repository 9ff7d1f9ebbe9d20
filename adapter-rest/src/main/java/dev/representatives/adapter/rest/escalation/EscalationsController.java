package dev.representatives.adapter.rest.escalation;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.port.in.Escalate;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.Function;

/** The escalations. */
@Controller
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class EscalationsController {
  private static final String ESCALATION = "/escalation";

  private final Escalate escalate;

  EscalationsController(Escalate escalate) {
    this.escalate = escalate;
  }

  @Get(ApiPaths.DOCUMENTS + ApiPaths.DOCUMENT_NUMBER + ESCALATION)
  HttpResponse<EscalationResponse> document(HttpRequest<?> request, Caller caller) {
    return one(request, caller, escalate::document);
  }

  @Get(ApiPaths.ACCOUNTS + ApiPaths.ACCOUNT_NUMBER + ESCALATION)
  HttpResponse<EscalationResponse> account(HttpRequest<?> request, Caller caller) {
    return one(request, caller, escalate::account);
  }

  private static HttpResponse<EscalationResponse> one(
      HttpRequest<?> request, Caller caller, Function<Escalate.Query, Escalation> useCase) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var levels =
        Parameters.only(request, EscalationBody.LEVELS, findings, EscalationLevels::of)
            .orElse(EscalationLevels.DEFAULT);
    var escalation =
        useCase.apply(
            new Escalate.Query(
                caller.tenant().id(), Parameters.key(request), levels, findings.found()));
    return Responses.readUntagged(
        precondition, () -> HttpResponse.ok(EscalationResponse.of(escalation)));
  }

  @Post(ApiPaths.ESCALATIONS)
  @Consumes(MediaType.ALL)
  HttpResponse<EscalationsResponse> all(
      HttpRequest<?> request, Caller caller, @Body byte[] content) {
    var json = JsonBody.of(request, content, new Violations(Parameters.none(request)));
    var body = EscalationBody.read(json);
    var precondition = RequestHeaders.precondition(request);
    var results =
        escalate.all(
            new Escalate.BatchQuery(
                caller.tenant().id(),
                body.documents(),
                body.accounts(),
                body.levels(),
                json.findings()));
    precondition.check(CurrentState.UNTAGGED);
    return Responses.applied(
        request, HttpResponse.ok(EscalationsResponse.of(request, results, json.warnings())));
  }
}
