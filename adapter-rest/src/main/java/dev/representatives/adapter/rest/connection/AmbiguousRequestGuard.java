package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;

/**
 * Refuses a request that this server and a proxy could parse differently, or that the framework
 * would parse differently from what was sent. The framework then responds as to any request that
 * the decoder cannot parse.
 */
final class AmbiguousRequestGuard extends ChannelInboundHandlerAdapter {
  private boolean refused;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      context.fireChannelRead(checked(request));
    } else if (refused) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpContent content && content.decoderResult().isFailure()) {
      refused = true;
      ReferenceCountUtil.release(message);
      // The framework treats this as the end of the body: it checks the result of the decoder for
      // the header only (micronaut-core 6941).
      context.fireExceptionCaught(unreadableBody(content.decoderResult().cause()));
    } else {
      context.fireChannelRead(message);
    }
  }

  private HttpRequest checked(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      refused = true;
      return ReadableRequest.refused(
          request, RequestTarget.escaped(request.uri()), request.decoderResult());
    }
    var target = RequestTarget.originForm(request.method(), request.uri());
    var problem = problem(request, target);
    refused = problem.isPresent();
    return problem
        .map(
            found ->
                ReadableRequest.refused(
                    request,
                    target.orElseGet(() -> RequestTarget.escaped(request.uri())),
                    DecoderResult.failure(found)))
        .orElseGet(() -> ReadableRequest.of(request, target.orElseThrow()));
  }

  private static Optional<ProblemException> problem(HttpRequest request, Optional<String> target) {
    if (!isSpoken(request.protocolVersion())) {
      return Optional.of(
          request.protocolVersion().protocolName().equals("HTTP")
              ? new ProblemException(
                  ProblemType.HTTP_VERSION_NOT_SUPPORTED,
                  "This server supports HTTP/1.1 and HTTP/1.0.")
              : new ProblemException(
                  ProblemType.MALFORMED_REQUEST, "The request line names no version of HTTP."));
    }
    if (TransferEncoding.isAmbiguous(request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING))) {
      return malformedRequest("The only supported Transfer-Encoding is chunked (RFC 9112, 6.1).");
    }
    if (!isHostNamed(request)) {
      return malformedRequest("Send the header Host exactly once (RFC 9112, 3.2).");
    }
    if (!areHostsValid(request.headers())) {
      return malformedRequest(
          "The header Host must be a host with an optional port, such as example.com:8080.");
    }
    return target.isPresent()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                ProblemType.MALFORMED_PATH,
                request.uri().startsWith("/")
                    ? "The path or query contains a character that must be percent-encoded as UTF-8"
                        + " (RFC 3986), or a % without two hexadecimal digits; encode % as %25."
                    : "The request target is neither a path that begins with a slash nor a URL,"
                        + " such as http://example.com/path (RFC 9112, 3.2)."));
  }

  private static boolean isSpoken(HttpVersion version) {
    return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
  }

  private static boolean isHostNamed(HttpRequest request) {
    int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
    boolean mayBeMissing = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    return hosts == 1 || (hosts == 0 && mayBeMissing);
  }

  private static boolean areHostsValid(HttpHeaders headers) {
    return headers.getAll(HttpHeaderNames.HOST).stream().allMatch(Host::isValid);
  }

  private static Optional<ProblemException> malformedRequest(String detail) {
    return Optional.of(new ProblemException(ProblemType.MALFORMED_REQUEST, detail));
  }

  private static ProblemException unreadableBody(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return ProblemException.ofArrival(
          ProblemType.HEADERS_TOO_LARGE, "The extensions of a chunk are too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return ProblemException.ofArrival(
          ProblemType.HEADERS_TOO_LARGE, "The trailers of the body are too large.");
    }
    return ProblemException.ofArrival(
        ProblemType.MALFORMED_REQUEST,
        "The body is incomplete, or violates RFC 9112, section 7.1 (chunked); nothing was done.");
  }
}
