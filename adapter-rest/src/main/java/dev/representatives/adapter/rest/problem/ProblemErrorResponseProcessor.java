package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.ManagementPort;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.telemetry.ExchangeObserver;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
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
import java.util.Optional;

/**
 * Says what the framework refuses in the words of this service. Its own messages, which name
 * classes and parameters, are dropped.
 */
@Singleton
@Primary
final class ProblemErrorResponseProcessor implements ErrorResponseProcessor<Problem> {
  private final ExchangeObserver observer;
  private final ManagementPort managementPort;
  private final BodyLimit bodyLimit;

  ProblemErrorResponseProcessor(
      ExchangeObserver observer, ManagementPort managementPort, BodyLimit bodyLimit) {
    this.observer = observer;
    this.managementPort = managementPort;
    this.bodyLimit = bodyLimit;
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var request = context.getRequest();
    var type =
        context
            .getRootCause()
            .flatMap(ProblemErrorResponseProcessor::ofCause)
            .or(() -> ofDecoder(request))
            .orElseGet(() -> ProblemType.ofHttpLayer(response.code()));
    String detail =
        decoderFailure(request)
            .filter(ProblemException.class::isInstance)
            .map(Throwable::getMessage)
            .orElseGet(() -> detail(type, request, response));
    var problem = ProblemResponses.of(request, type, detail);
    response
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                problem.header(name, value);
              }
            });
    observer.endUnlessBegun(request, problem.code());
    return problem;
  }

  /** What the status alone does not tell. */
  private static Optional<ProblemType> ofCause(Throwable cause) {
    if (cause instanceof URISyntaxException) {
      return Optional.of(ProblemType.MALFORMED_PATH);
    }
    if (cause instanceof ConversionErrorException) {
      // A variable of the path, such as the part of a health check, that names nothing.
      return Optional.of(ProblemType.ROUTE_NOT_FOUND);
    }
    // Nothing but the body is left to the framework to bind.
    return cause instanceof UnsatisfiedRouteException
        ? Optional.of(ProblemType.MALFORMED_JSON)
        : Optional.empty();
  }

  /** The framework has but one status for what the decoder could not read, or too large a part. */
  private static Optional<ProblemType> ofDecoder(HttpRequest<?> request) {
    return decoderFailure(request).flatMap(ProblemErrorResponseProcessor::ofDecoderFailure);
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
          managementPort.received(request)
              ? ManagementPort.NOTHING_THERE
              : "There is nothing at this path; the resources are below " + ApiPaths.BASE + ".";
      case METHOD_NOT_ALLOWED ->
          SentRequest.method(request)
              + " is not possible here; use one of "
              + response.getHeaders().get(HttpHeaders.ALLOW)
              + ".";
      case NOT_ACCEPTABLE -> "Answers are application/json; accept that, or */*.";
      case PAYLOAD_TOO_LARGE -> bodyLimit.detail();
      case UNSUPPORTED_MEDIA_TYPE -> ProblemException.UNSUPPORTED_BODY;
      case URI_TOO_LONG -> "The path and query are too long.";
      case HEADERS_TOO_LARGE -> "The header fields are too large.";
      case MALFORMED_PATH ->
          "The path or query has a character that must be percent-encoded (RFC 3986).";
      case MALFORMED_JSON -> ProblemException.EMPTY_BODY;
      case INTERNAL_ERROR -> ProblemResponses.UNEXPECTED;
      default -> "The request cannot be read as HTTP.";
    };
  }
}
