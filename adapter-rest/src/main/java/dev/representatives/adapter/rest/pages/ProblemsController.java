package dev.representatives.adapter.rest.pages;

import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;

/** Explains a problem in a browser, at the URI of its type. */
@Controller(ProblemType.BASE)
@Produces(MediaType.ALL)
final class ProblemsController {
  private final ProblemPages pages;

  ProblemsController(Assets assets) {
    this.pages = new ProblemPages(assets);
  }

  @Get
  HttpResponse<String> all() {
    return Page.document(pages.all());
  }

  @Get("/{code}")
  Optional<HttpResponse<String>> one(String code) {
    return ProblemType.ofUri(ProblemType.BASE + "/" + code)
        .map(type -> Page.document(pages.one(type)));
  }
}
