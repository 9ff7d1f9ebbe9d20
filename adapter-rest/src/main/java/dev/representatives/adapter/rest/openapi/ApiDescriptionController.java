package dev.representatives.adapter.rest.openapi;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.ConditionalRequest;
import dev.representatives.domain.conditional.EntityTag;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** The API description; whoever wants to learn how to call needs no key. */
@Controller
@Hidden
final class ApiDescriptionController {
  /** RFC 9512. */
  private static final String YAML = "application/yaml";

  private final ApiDescriptionDocument document;

  ApiDescriptionController(ApiDescriptionDocument document) {
    this.document = document;
  }

  @Get(ApiPaths.DESCRIPTION_AS_YAML)
  @Produces(YAML)
  HttpResponse<String> yaml(HttpRequest<?> request) {
    return answer(request, document.yaml());
  }

  @Get(ApiPaths.DESCRIPTION_AS_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<String> json(HttpRequest<?> request) {
    return answer(request, document.json());
  }

  private static HttpResponse<String> answer(HttpRequest<?> request, String text) {
    var tag = new EntityTag.Digest().add(text).toEntityTag();
    return ConditionalRequest.read(
        ConditionalRequest.of(request), tag, () -> HttpResponse.ok(text));
  }
}
