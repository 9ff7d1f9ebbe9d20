package dev.representatives.adapter.rest.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** The response for a page, with its policy (Content Security Policy Level 3). */
final class Page {
  /** Where pages and their files are on the class path. */
  static final String FOLDER = "dev/representatives/adapter/rest/pages/";

  private static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING_ELSE =
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String DOCUMENT =
      "default-src 'none'; style-src 'self'; img-src 'self'; " + NOTHING_ELSE;
  private static final String APPLICATION =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; "
          + NOTHING_ELSE;

  private Page() {}

  /** A page without a script. */
  static HttpResponse<String> document(String html) {
    return page(html, DOCUMENT);
  }

  /** A page whose scripts, all of this service, call this service. */
  static HttpResponse<String> application(String html) {
    return page(html, APPLICATION);
  }

  /** Replaces the content of the response by a page without a script. */
  static void replace(MutableHttpResponse<?> response, String html) {
    response.body(html);
    response.contentType(MediaType.TEXT_HTML + "; charset=utf-8");
    response.getHeaders().set(POLICY, DOCUMENT);
  }

  private static HttpResponse<String> page(String html, String policy) {
    return HttpResponse.ok(html)
        .contentType(MediaType.TEXT_HTML + "; charset=utf-8")
        .header(POLICY, policy)
        // It names its files by their fingerprint, so a new release takes effect immediately.
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
