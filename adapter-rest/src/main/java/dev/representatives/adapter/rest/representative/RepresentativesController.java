package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.adapter.rest.idempotency.RepeatableRequests;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** The representatives. */
@Controller(ApiPaths.REPRESENTATIVES)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RepresentativesController {
  private final CreateRepresentative createRepresentative;
  private final SaveRepresentative saveRepresentative;
  private final UpdateRepresentative updateRepresentative;
  private final GetRepresentative getRepresentative;
  private final DeleteRepresentative deleteRepresentative;
  private final RepeatableRequests repeatable;

  RepresentativesController(
      CreateRepresentative createRepresentative,
      SaveRepresentative saveRepresentative,
      UpdateRepresentative updateRepresentative,
      GetRepresentative getRepresentative,
      DeleteRepresentative deleteRepresentative,
      RepeatableRequests repeatable) {
    this.createRepresentative = createRepresentative;
    this.saveRepresentative = saveRepresentative;
    this.updateRepresentative = updateRepresentative;
    this.getRepresentative = getRepresentative;
    this.deleteRepresentative = deleteRepresentative;
    this.repeatable = repeatable;
  }

  @Post(ApiPaths.REFERENCE)
  @Consumes(MediaType.ALL)
  HttpResponse<?> create(HttpRequest<?> request, Caller caller, @Body byte[] content) {
    String key = Parameters.key(request);
    var query = new Violations();
    var mode = Parameters.writeMode(request, query);
    var body = JsonBody.of(request, content, query);
    var draft = RepresentativeBodyReader.read(body, key);
    var command =
        new CreateRepresentative.Command(
            caller.tenant().id(),
            key,
            draft,
            RequestHeaders.precondition(request),
            mode,
            body.findings());
    return repeatable.respond(
        request,
        content,
        result -> written(request, result, body.warnings()),
        () -> createRepresentative.create(command),
        repeatableRequest -> createRepresentative.create(command, repeatableRequest));
  }

  @Put(ApiPaths.REFERENCE)
  @Consumes(MediaType.ALL)
  HttpResponse<RepresentativeResponse> put(
      HttpRequest<?> request, Caller caller, @Body byte[] content) {
    String key = Parameters.key(request);
    var query = new Violations();
    var mode = Parameters.writeMode(request, query);
    var body = JsonBody.of(request, content, query);
    var draft = RepresentativeBodyReader.read(body, key);
    var result =
        saveRepresentative.save(
            new SaveRepresentative.Command(
                caller.tenant().id(),
                key,
                draft,
                RequestHeaders.precondition(request),
                mode,
                body.findings()));
    return written(request, result, body.warnings());
  }

  @Patch(ApiPaths.REFERENCE)
  @Consumes(MediaType.ALL)
  HttpResponse<RepresentativeResponse> patch(
      HttpRequest<?> request, Caller caller, @Body byte[] content) {
    String key = Parameters.key(request);
    var query = new Violations();
    var mode = Parameters.writeMode(request, query);
    var body = JsonBody.of(request, content, query);
    var draft = RepresentativeBodyReader.readPatch(body, key);
    var result =
        updateRepresentative.update(
            new UpdateRepresentative.Command(
                caller.tenant().id(),
                key,
                draft,
                RequestHeaders.precondition(request),
                mode,
                body.findings()));
    return written(request, result, body.warnings());
  }

  @Delete(ApiPaths.REFERENCE)
  @Consumes(MediaType.ALL)
  HttpResponse<Void> delete(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var mode = Parameters.writeMode(request, findings, Parameters.CASCADE);
    boolean withLinks = Parameters.cascadesLinks(request, findings);
    deleteRepresentative.delete(
        new DeleteRepresentative.Command(
            caller.tenant().id(),
            Parameters.key(request),
            withLinks,
            RequestHeaders.precondition(request),
            mode,
            findings.found()));
    return HttpResponse.noContent();
  }

  @Get(ApiPaths.REFERENCE)
  HttpResponse<RepresentativeResponse> get(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var snapshot =
        getRepresentative.get(
            new GetRepresentative.Query(
                caller.tenant().id(), Parameters.key(request), Parameters.none(request)));
    return Responses.read(
        precondition,
        snapshot.entityTag(),
        () -> HttpResponse.ok(new RepresentativeResponse(snapshot, List.of())));
  }

  private static MutableHttpResponse<RepresentativeResponse> written(
      HttpRequest<?> request, Written<RepresentativeSnapshot> result, List<Warning> warnings) {
    return Responses.applied(
        request,
        Responses.written(
            request,
            result.created(),
            result.state().entityTag(),
            new RepresentativeResponse(result.state(), warnings)));
  }
}
