package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.text.CodePoints;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Translates refusals of the framework, and of the decoder before it. The framework's own messages
 * are dropped, since they name classes and parameters.
 */
@Singleton
final class FrameworkRefusals {
  private static final int SHOWN_METHOD = 100;

  private final BodyLimit bodyLimit;
  private final Router router;

  FrameworkRefusals(BodyLimit bodyLimit, Router router) {
    this.bodyLimit = bodyLimit;
    this.router = router;
  }

  /**
   * @param response the response that the framework would send
   */
  Refusal of(ErrorContext context, HttpResponse<?> response) {
    var request = context.getRequest();
    return decoderFailure(request)
        .filter(ProblemException.class::isInstance)
        .map(problem -> Refusal.of((ProblemException) problem))
        .orElseGet(() -> of(type(context, response), request, response));
  }

  private Refusal of(ProblemType type, HttpRequest<?> request, HttpResponse<?> response) {
    return type == ProblemType.INTERNAL_ERROR
        ? Refusal.UNEXPECTED
        : Refusal.of(type, detail(type, request, response));
  }

  private static ProblemType type(ErrorContext context, HttpResponse<?> response) {
    return context
        .getRootCause()
        .flatMap(FrameworkRefusals::ofCause)
        .or(() -> decoderFailure(context.getRequest()).flatMap(FrameworkRefusals::ofDecoder))
        .orElseGet(() -> ofStatus(context.getRequest(), response));
  }

  /**
   * The framework examines the media type of a body first, also that of a request without one. It
   * only does if it found no route, so what such a request lacks is a media type to accept.
   */
  private static ProblemType ofStatus(HttpRequest<?> request, HttpResponse<?> response) {
    var type = ProblemType.ofHttpLayer(response.code());
    return type == ProblemType.UNSUPPORTED_MEDIA_TYPE && !hasBody(request)
        ? ProblemType.NOT_ACCEPTABLE
        : type;
  }

  private static boolean hasBody(HttpRequest<?> request) {
    return HttpMethod.requiresRequestBody(request.getMethod())
        && (request.getContentLength() > 0
            || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  /** The type where the status alone does not identify it. */
  private static Optional<ProblemType> ofCause(Throwable cause) {
    if (cause instanceof ConversionErrorException) {
      // A path variable with an unknown value, such as the name of a health check.
      return Optional.of(ProblemType.ROUTE_NOT_FOUND);
    }
    // The framework binds only the body.
    return cause instanceof UnsatisfiedRouteException
        ? Optional.of(ProblemType.MALFORMED_JSON)
        : Optional.empty();
  }

  /** The framework uses one status for all failures of the decoder. */
  private static Optional<ProblemType> ofDecoder(Throwable failure) {
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

  /** The preferred media type of the operation, to which the framework found no route. */
  private String produced(HttpRequest<?> request) {
    return router.findAny(request).stream()
        .map(match -> match.getRouteInfo())
        .filter(route -> route.getHttpMethodName().equals(request.getMethodName()))
        .flatMap(route -> route.getProduces().stream())
        .findFirst()
        .map(MediaType::getName)
        .orElse(MediaType.APPLICATION_JSON);
  }

  private String detail(ProblemType type, HttpRequest<?> request, HttpResponse<?> response) {
    return switch (type) {
      case ROUTE_NOT_FOUND ->
          SentRequest.isOfOperator(request)
              ? ProblemException.NO_ROUTE_FOR_OPERATORS
              : ProblemException.NO_ROUTE;
      case METHOD_NOT_ALLOWED ->
          CodePoints.cut(SentRequest.method(request), SHOWN_METHOD)
              + " is not supported here; use one of "
              + response.getHeaders().get(HttpHeaders.ALLOW)
              + ".";
      case NOT_ACCEPTABLE -> "The response is " + produced(request) + "; accept that, or */*.";
      case PAYLOAD_TOO_LARGE -> bodyLimit.detail();
      case UNSUPPORTED_MEDIA_TYPE ->
          ProblemException.unsupportedBody(List.of(MediaType.APPLICATION_JSON));
      case URI_TOO_LONG -> "The path and query are too long.";
      case HEADERS_TOO_LARGE -> "The header fields are too large.";
      case MALFORMED_JSON -> ProblemException.EMPTY_BODY;
      default -> "The request is not well-formed HTTP.";
    };
  }
}
