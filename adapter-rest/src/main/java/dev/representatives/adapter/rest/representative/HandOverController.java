package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.adapter.rest.idempotency.RepeatableRequests;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.port.in.HandOver;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Hands everything of a representative over to another one. */
@Controller(ApiPaths.REPRESENTATIVES + ApiPaths.REFERENCE)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandOverController {
  private final HandOver handOver;
  private final RepeatableRequests repeatable;

  HandOverController(HandOver handOver, RepeatableRequests repeatable) {
    this.handOver = handOver;
    this.repeatable = repeatable;
  }

  @Post("/hand-over")
  @Consumes(MediaType.ALL)
  HttpResponse<?> handOver(HttpRequest<?> request, Caller caller, @Body byte[] content) {
    var query = new Violations();
    var mode = Parameters.writeMode(request, query);
    var json = JsonBody.of(request, content, query);
    var body = HandOverBody.read(json);
    var command =
        new HandOver.Command(
            caller.tenant().id(),
            Parameters.key(request),
            body.to(),
            body.links(),
            body.reports(),
            RequestHeaders.precondition(request),
            mode,
            json.findings());
    return repeatable.respond(
        request,
        content,
        result ->
            Responses.applied(
                request, HttpResponse.ok(HandOverResponse.of(result.state(), json.warnings()))),
        () -> handOver.handOver(command),
        repeatableRequest -> handOver.handOver(command, repeatableRequest));
  }
}
