package dev.representatives.adapter.rest.openapi;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.conditional.EntityTag;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Serves the API description, which requires no key. */
@Controller
final class ApiDescriptionController {
  /** RFC 9512. */
  private static final String YAML = "application/yaml";

  private final ApiDescription description;

  ApiDescriptionController(ApiDescription description) {
    this.description = description;
  }

  @Get(ApiPaths.DESCRIPTION_AS_YAML)
  @Produces(YAML)
  HttpResponse<String> yaml(HttpRequest<?> request) {
    return answer(request, description.yaml());
  }

  @Get(ApiPaths.DESCRIPTION_AS_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<String> json(HttpRequest<?> request) {
    return answer(request, description.json());
  }

  private static HttpResponse<String> answer(HttpRequest<?> request, String text) {
    var tag = new EntityTag.Digest().add(text).toEntityTag();
    return Responses.read(RequestHeaders.precondition(request), tag, () -> HttpResponse.ok(text));
  }
}
