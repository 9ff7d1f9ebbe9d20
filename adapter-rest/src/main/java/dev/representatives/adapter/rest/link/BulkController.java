package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.bulk.BulkExchange;
import dev.representatives.domain.access.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.reactivestreams.Publisher;

/** Many links in one request. */
@Controller(ApiPaths.BULK)
@Produces({ApiPaths.NDJSON, MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class BulkController {
  private final BulkExchange bulk;

  BulkController(BulkExchange bulk) {
    this.bulk = bulk;
  }

  @Post("/links")
  @Consumes(MediaType.ALL)
  HttpResponse<Publisher<byte[]>> links(HttpRequest<?> request, Caller caller) {
    return bulk.respond(request, caller, LinkLines.FORMAT);
  }
}
