package dev.representatives.adapter.rest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says what the framework refuses in the words of this service. Its own messages, which name
 * classes and parameters, are dropped.
 */
@Singleton
@Primary
final class HttpLayerProblems implements ErrorResponseProcessor<Problem> {
  private static final Set<ProblemType> UNREADABLE =
      EnumSet.of(
          ProblemType.URI_TOO_LONG, ProblemType.HEADERS_TOO_LARGE, ProblemType.REQUEST_TIMEOUT);

  private final ExchangeWatch watch;
  private final ByteSize largestBody;

  HttpLayerProblems(
      ExchangeWatch watch, @Value("${micronaut.server.max-request-size}") long largestBody) {
    this.watch = watch;
    this.largestBody = new ByteSize(largestBody);
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var request = context.getRequest();
    var type =
        context
            .getRootCause()
            .flatMap(HttpLayerProblems::ofCause)
            .or(() -> ofDecoder(request))
            .orElseGet(() -> ProblemType.ofHttpLayer(response.code()));
    var problem = Problems.of(request, type, detail(type, request, response));
    response
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                problem.header(name, value);
              }
            });
    watch.endUnlessBegun(request, problem.code());
    if (UNREADABLE.contains(type)) {
      // The server reads nothing more; a client that goes on would lose its next request.
      problem.getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
    return problem;
  }

  /** What the status alone does not tell. */
  private static Optional<ProblemType> ofCause(Throwable cause) {
    if (cause instanceof URISyntaxException) {
      return Optional.of(ProblemType.MALFORMED_PATH);
    }
    // Nothing but the body is left to the framework to bind.
    return cause instanceof UnsatisfiedRouteException
        ? Optional.of(ProblemType.MALFORMED_JSON)
        : Optional.empty();
  }

  /** The framework has but one status for what the decoder could not read, or too large a part. */
  private static Optional<ProblemType> ofDecoder(HttpRequest<?> request) {
    return decoderFailure(request).flatMap(HttpLayerProblems::ofDecoderFailure);
  }

  private static Optional<ProblemType> ofDecoderFailure(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return Optional.of(problem.type());
    }
    if (failure instanceof TooLongHttpLineException) {
      return Optional.of(ProblemType.URI_TOO_LONG);
    }
    return failure instanceof TooLongHttpHeaderException
        ? Optional.of(ProblemType.HEADERS_TOO_LARGE)
        : Optional.empty();
  }

  private static Optional<Throwable> decoderFailure(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> received
        ? Optional.ofNullable(received.getNativeRequest().decoderResult().cause())
        : Optional.empty();
  }

  private String detail(ProblemType type, HttpRequest<?> request, MutableHttpResponse<?> response) {
    return switch (type) {
      case ROUTE_NOT_FOUND ->
          "There is nothing at this path; the resources are below " + ApiPaths.BASE + ".";
      case METHOD_NOT_ALLOWED ->
          request.getMethodName()
              + " is not possible here; use one of "
              + response.getHeaders().get(HttpHeaders.ALLOW)
              + ".";
      case NOT_ACCEPTABLE -> "Answers are application/json; accept that, or */*.";
      case PAYLOAD_TOO_LARGE -> "A body has at most " + largestBody + ".";
      case UNSUPPORTED_MEDIA_TYPE -> Unsupported.DETAIL;
      case REQUEST_TIMEOUT, MALFORMED_HEADER -> decoderFailure(request).orElseThrow().getMessage();
      case URI_TOO_LONG -> "The path and query are too long.";
      case HEADERS_TOO_LARGE -> "The header fields are too large.";
      case MALFORMED_PATH ->
          "The path or query has a character that must be percent-encoded (RFC 3986).";
      case MALFORMED_JSON -> JsonBody.EMPTY;
      case INTERNAL_ERROR -> Problems.UNEXPECTED;
      default -> "The request cannot be read as HTTP.";
    };
  }
}
