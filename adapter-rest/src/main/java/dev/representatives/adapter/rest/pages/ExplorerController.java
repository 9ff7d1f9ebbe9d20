package dev.representatives.adapter.rest.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.Optional;

/** The interactive reference: shows the API description and sends requests. */
@Controller
@Produces(MediaType.ALL)
final class ExplorerController {
  static final String PATH = "/docs";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Assets assets;
  private final String page;

  ExplorerController(Assets assets) {
    this.assets = assets;
    this.page =
        Asset.read("explorer.html", MediaType.TEXT_HTML, Page.FOLDER + "explorer.html")
            .text()
            .replace("{{assets}}", assets.folder());
  }

  /** Redirects from the root to the reference. */
  @Get("/")
  HttpResponse<Void> root() {
    return HttpResponse.seeOther(URI.create(PATH));
  }

  @Get(PATH)
  HttpResponse<String> page() {
    return Page.application(page);
  }

  @Get(PATH + "/{fingerprint}/{name}")
  Optional<HttpResponse<byte[]>> asset(String fingerprint, String name) {
    return assets
        .find(PATH + "/" + fingerprint + "/" + name)
        .map(
            asset ->
                HttpResponse.ok(asset.content())
                    .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
                    .header(HttpHeaders.CACHE_CONTROL, FOR_EVER));
  }
}
