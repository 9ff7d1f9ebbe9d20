package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.ApiPaths;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ends a request that this adapter refuses. */
public final class ProblemException extends RuntimeException {
  static final String EMPTY_BODY = "The body is empty; send one JSON value.";
  static final String NO_ROUTE =
      "There is nothing at this path; the resources are below " + ApiPaths.BASE + ".";
  static final String NO_ROUTE_FOR_OPERATORS =
      "There is nothing at this path; this port has /health, /health/liveness, /health/readiness,"
          + " /info and /prometheus.";

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Map<String, String> headers;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  private ProblemException(ProblemType type, String detail, Map<String, String> headers) {
    super(detail);
    this.type = Objects.requireNonNull(type, "type");
    this.headers = Map.copyOf(headers);
  }

  /**
   * Reports a body that arrives malformed, too late or incomplete. If no operation waits for the
   * body any longer, this is not an error of the server. The framework then ignores an exception
   * whose cause is a closed channel, and logs any other as a server error.
   */
  public static ProblemException ofArrival(ProblemType type, String detail) {
    var problem = new ProblemException(type, detail);
    problem.initCause(new ClosedChannelException());
    return problem;
  }

  /** Reports a path without a resource. */
  public static ProblemException noRoute() {
    return new ProblemException(ProblemType.ROUTE_NOT_FOUND, NO_ROUTE);
  }

  /** Reports a path without a resource on the management port. */
  public static ProblemException noRouteForOperators() {
    return new ProblemException(ProblemType.ROUTE_NOT_FOUND, NO_ROUTE_FOR_OPERATORS);
  }

  /** Reports a missing body. */
  public static ProblemException emptyBody() {
    return new ProblemException(ProblemType.MALFORMED_JSON, EMPTY_BODY);
  }

  /**
   * Reports a body with an unsupported media type or coding.
   *
   * @param accepted the accepted media types
   * @param headers the header fields that list the accepted values
   */
  public static ProblemException unsupportedBody(
      List<String> accepted, Map<String, String> headers) {
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, unsupportedBody(accepted), headers);
  }

  static String unsupportedBody(List<String> accepted) {
    return "Send one Content-Type: "
        + String.join(" or ", accepted)
        + " in UTF-8, and no Content-Encoding.";
  }

  /** The headers of the response in addition to those of every problem. */
  Map<String, String> headers() {
    return headers;
  }

  public ProblemType type() {
    return type;
  }
}
