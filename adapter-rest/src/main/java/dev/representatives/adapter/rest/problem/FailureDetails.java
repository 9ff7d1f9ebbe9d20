package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.domain.failure.Failure;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The detail of a failure for HTTP clients. Domain, application and stores name the rule and the
 * value; only this class adds the HTTP methods and header fields that help the caller.
 */
final class FailureDetails {
  private static final List<String> PRECONDITIONS =
      List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

  /** The key with the precondition of a line of a bulk, whose request has none. */
  private static final String OF_LINE = "if_match";

  private FailureDetails() {}

  static String of(HttpRequest<?> request, Failure failure) {
    return failure.detail() + hint(request, failure);
  }

  private static String hint(HttpRequest<?> request, Failure failure) {
    return switch (failure.code()) {
      case UNAUTHENTICATED ->
          request.getHeaders().contains(ApiHeaders.API_KEY)
              ? ""
              : " Send your API key in the header " + ApiHeaders.API_KEY + ".";
      case REPRESENTATIVE_ALREADY_EXISTS -> " Change it with PUT or PATCH.";
      case REPRESENTATIVE_HAS_LINKS, ACCOUNT_HAS_LINKS, DOCUMENT_HAS_LINKS ->
          " Unlink them first, or send cascade=links.";
      case TOO_MANY_REMOVALS -> " If that is intended, send max_removals.";
      case PRECONDITION_FAILED -> " The precondition was sent in " + preconditions(request) + ".";
      case OUTCOME_UNKNOWN -> " Read the resource, or send a PUT or PATCH again, which is safe.";
      default -> "";
    };
  }

  private static String preconditions(HttpRequest<?> request) {
    String headers =
        PRECONDITIONS.stream()
            .filter(request.getHeaders()::contains)
            .collect(Collectors.joining(" and "));
    return headers.isEmpty() ? OF_LINE : headers;
  }
}
