package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.failure.FailureCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every problem that an answer can carry (RFC 9457, section 4). The names never change. */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "Malformed request",
      "The request cannot be read as HTTP in exactly one way: its request line, `Host` or "
          + "`Transfer-Encoding` is malformed or ambiguous, its body is not chunked as it should "
          + "be, or it ends too early. Nothing was done.",
      "Send well-formed HTTP/1.1.",
      Connection.CLOSED),
  MALFORMED_PATH(
      400,
      "Malformed path",
      "The path or query is not percent-encoded as RFC 3986 asks, or has a fragment.",
      "Encode every character but letters, digits and `-._~` of each path segment.",
      Connection.CLOSED),
  MALFORMED_HEADER(
      400,
      "Malformed header",
      "`If-Match` or `If-None-Match` is malformed.",
      "Correct the field that the detail names."),
  MALFORMED_JSON(
      400,
      "Malformed JSON",
      "The body is empty, is not JSON, nests deeper than 100 levels, has a number of more "
          + "than 1,000 characters or a key of more than 50,000, or goes on after its value.",
      "Send exactly one JSON value; `{}` is the smallest."),
  INVALID_ENCODING(
      400,
      "Invalid character encoding",
      "The path, the query or the body is not UTF-8, the body has more than one byte order "
          + "mark, or an escape in it stands for half of a surrogate pair.",
      "Encode as UTF-8."),
  DUPLICATE_KEY(
      400, "Duplicate key", "A key stands twice in one JSON object.", "Send each key once."),
  UNAUTHENTICATED(
      401,
      "API key missing or not accepted",
      "The key is missing, malformed, unknown, revoked or expired. Nothing was looked up.",
      "Send a key in force in `X-API-Key`; `keys create` on the command line makes one."),
  SCOPE_MISSING(
      403,
      "Scope missing",
      "The key is in force but does not allow the operation.",
      "Use a key with the scope that the detail names."),
  ROUTE_NOT_FOUND(
      404,
      "No such resource",
      "There is no resource at this path.",
      "Check the path; slashes inside a key are sent as `%2F`."),
  REPRESENTATIVE_NOT_FOUND(
      404,
      "Representative not found",
      "The tenant has no representative of that reference.",
      "Create it first."),
  ACCOUNT_NOT_FOUND(
      404,
      "Account not found",
      "The tenant has no account of that number.",
      "Create it first, with `PUT /accounts/{account_number}`."),
  DOCUMENT_NOT_FOUND(
      404,
      "Document not found",
      "The tenant has no document of that number.",
      "Create it first, with `PUT /documents/{document_number}`."),
  API_KEY_NOT_FOUND(
      404,
      "API key not found",
      "There is no key of that id. Only the command line meets it.",
      "List the keys."),
  TENANT_NOT_FOUND(
      404,
      "Tenant not found",
      "There is no tenant of that name. Only the command line meets it.",
      "Create a key for the tenant."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The resource does not have this method.",
      "Use one of those in `Allow`."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "Answers are JSON, and `Accept` excludes it.",
      "Accept `application/json`."),
  REQUEST_TIMEOUT(
      408,
      "Request timeout",
      "The request did not arrive in time: its header within 5 seconds, all of it within 10. "
          + "The connection is closed.",
      "Send the request without pauses.",
      Connection.CLOSED),
  REPRESENTATIVE_ALREADY_EXISTS(
      409,
      "Representative already exists",
      "POST creates, and there is one of this reference.",
      "Use PUT or PATCH."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "`If-Match` or `If-None-Match` does not hold for the current state. Nothing was written.",
      "Read the resource again and decide anew."),
  PAYLOAD_TOO_LARGE(
      413,
      "Payload too large",
      "The body is larger than the limit, 1 MiB unless the operator sets another.",
      "Send less."),
  URI_TOO_LONG(
      414,
      "URI too long",
      "The request line has more than 16 KiB.",
      "Shorten the path or query.",
      Connection.CLOSED),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The body is not declared as JSON in UTF-8, or is compressed. `Accept`, `Accept-Patch` "
          + "or `Accept-Encoding` names what is taken.",
      "Send `Content-Type: application/json`; PATCH takes `application/merge-patch+json` too."),
  VALIDATION_FAILED(
      422,
      "Validation failed",
      "One or more values are refused; `errors` lists up to 100 of them with a pointer or "
          + "parameter, a code and a detail. Nothing was written.",
      "Correct each; see the table below."),
  RATE_LIMITED(
      429,
      "Too many requests",
      "The key has made more requests than it may in that time, where the operator has set a "
          + "limit. Nothing was done.",
      "Send the request again after `Retry-After`; `RateLimit` tells on every answer how many "
          + "are left."),
  HEADERS_TOO_LARGE(
      431,
      "Header fields too large",
      "The header fields, or the trailers or chunk extensions of a body, have more than 16 KiB.",
      "Send less.",
      Connection.CLOSED),
  INTERNAL_ERROR(
      500, "Internal error", "Something went wrong here.", "Tell the operator the `request_id`."),
  STORE_BUSY(
      503,
      "Busy",
      "Others kept changing the same data, or no connection to the database was free in time. "
          + "Nothing was written.",
      "Send the request again after `Retry-After`."),
  STORE_UNAVAILABLE(
      503,
      "Database unavailable",
      "The database does not answer, or not in time. Nothing was written.",
      "Send the request again after `Retry-After`."),
  OUTCOME_UNKNOWN(
      503,
      "Outcome unknown",
      "The database went away while it wrote: the change may or may not have been made.",
      "Read the resource, or send a PUT or PATCH again, which is safe."),
  HTTP_VERSION_NOT_SUPPORTED(
      505,
      "HTTP version not supported",
      "The request line names a version of HTTP that the server does not speak.",
      "Send HTTP/1.1.",
      Connection.CLOSED);

  /** Where the pages about the types are. */
  public static final String BASE = "/problems";

  private final int status;
  private final String title;
  private final String meaning;
  private final String remedy;
  private final Connection connection;

  ProblemType(int status, String title, String meaning, String remedy) {
    this(status, title, meaning, remedy, Connection.KEPT);
  }

  ProblemType(int status, String title, String meaning, String remedy, Connection connection) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.remedy = remedy;
    this.connection = connection;
  }

  private enum Connection {
    KEPT,
    /** Where the next request begins is unknown, or the rest of this one may still arrive. */
    CLOSED
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What happened; text between backticks is code. */
  public String meaning() {
    return meaning;
  }

  /** What the caller can do; text between backticks is code. */
  public String remedy() {
    return remedy;
  }

  /** Whether the connection ends with the response. */
  public boolean closesConnection() {
    return connection == Connection.CLOSED;
  }

  /** The URI of the type, relative to the service. */
  public String uri() {
    return BASE + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ProblemType> ofUri(String uri) {
    return Arrays.stream(values()).filter(type -> type.uri().equals(uri)).findFirst();
  }

  /** The one translation of the closed set of failures; a new one does not compile without. */
  static ProblemType of(FailureCode code) {
    return switch (code) {
      case VALIDATION_FAILED -> VALIDATION_FAILED;
      case REPRESENTATIVE_NOT_FOUND -> REPRESENTATIVE_NOT_FOUND;
      case ACCOUNT_NOT_FOUND -> ACCOUNT_NOT_FOUND;
      case DOCUMENT_NOT_FOUND -> DOCUMENT_NOT_FOUND;
      case REPRESENTATIVE_ALREADY_EXISTS -> REPRESENTATIVE_ALREADY_EXISTS;
      case PRECONDITION_FAILED -> PRECONDITION_FAILED;
      case UNAUTHENTICATED -> UNAUTHENTICATED;
      case SCOPE_MISSING -> SCOPE_MISSING;
      case API_KEY_NOT_FOUND -> API_KEY_NOT_FOUND;
      case TENANT_NOT_FOUND -> TENANT_NOT_FOUND;
      case STORE_BUSY -> STORE_BUSY;
      case STORE_UNAVAILABLE -> STORE_UNAVAILABLE;
      case OUTCOME_UNKNOWN -> OUTCOME_UNKNOWN;
    };
  }

  /** What the HTTP layer means by a status; a bad request unless it is known better. */
  static ProblemType ofHttpLayer(int status) {
    return httpLayer(status)
        .orElse(status >= INTERNAL_ERROR.status ? INTERNAL_ERROR : MALFORMED_REQUEST);
  }

  private static Optional<ProblemType> httpLayer(int status) {
    return Arrays.asList(
            UNAUTHENTICATED,
            SCOPE_MISSING,
            ROUTE_NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            PAYLOAD_TOO_LARGE,
            URI_TOO_LONG,
            UNSUPPORTED_MEDIA_TYPE,
            HEADERS_TOO_LARGE)
        .stream()
        .filter(type -> type.status == status)
        .findFirst();
  }
}
