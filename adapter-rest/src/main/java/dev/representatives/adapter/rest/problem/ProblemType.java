package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.failure.FailureCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every problem that a response can contain (RFC 9457, section 4). The names never change. */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "Malformed request",
      "The request line, `Host`, `Transfer-Encoding` or the chunked body is malformed or "
          + "ambiguous, or the request is incomplete. Nothing was done.",
      "Send well-formed HTTP/1.1.",
      Connection.CLOSED),
  MALFORMED_PATH(
      400,
      "Malformed path",
      "The path or query is not percent-encoded according to RFC 3986, or contains a fragment.",
      "Percent-encode every character of a path segment except letters, digits and `-._~`.",
      Connection.CLOSED),
  MALFORMED_HEADER(
      400,
      "Malformed header",
      "`If-Match`, `If-None-Match` or `Idempotency-Key` is malformed, or `Content-Range` marks a "
          + "part of a body.",
      "Correct the header field named in the detail."),
  MALFORMED_JSON(
      400,
      "Malformed JSON",
      "The body is empty, is not JSON, is nested more than 100 levels deep, has a number of more "
          + "than 1,000 characters or with an exponent of more than 31 bits, or a key of more than "
          + "50,000, or continues after its JSON value.",
      "Send exactly one JSON value, such as `{}`."),
  INVALID_ENCODING(
      400,
      "Invalid character encoding",
      "The path, query or body is not UTF-8, the body begins with more than one byte order mark, "
          + "or an escape in the body encodes a lone surrogate.",
      "Encode as UTF-8."),
  DUPLICATE_KEY(
      400, "Duplicate key", "A JSON object contains the same key twice.", "Send each key once."),
  UNAUTHENTICATED(
      401,
      "API key missing or not accepted",
      "The key is missing, malformed, unknown, revoked or expired. No resource was looked up.",
      "Send a valid key in `X-API-Key`. The command `keys create` creates one."),
  SCOPE_MISSING(
      403,
      "Scope missing",
      "The key is valid but does not allow the operation.",
      "Use a key with the scope named in the detail."),
  ROUTE_NOT_FOUND(
      404,
      "No such resource",
      "There is no resource at this path.",
      "Check the path, and encode slashes in a key as `%2F`."),
  REPRESENTATIVE_NOT_FOUND(
      404,
      "Representative not found",
      "The tenant has no representative with that reference.",
      "Create it first."),
  ACCOUNT_NOT_FOUND(
      404,
      "Account not found",
      "The tenant has no account with that number.",
      "Create it first, with `PUT /accounts/{account_number}`."),
  DOCUMENT_NOT_FOUND(
      404,
      "Document not found",
      "The tenant has no document with that number.",
      "Create it first, with `PUT /documents/{document_number}`."),
  API_KEY_NOT_FOUND(
      404,
      "API key not found",
      "There is no key with that id. Only the command line reports this problem.",
      "List the keys with `keys list`."),
  TENANT_NOT_FOUND(
      404,
      "Tenant not found",
      "There is no tenant with that name. Only the command line reports this problem.",
      "Create a key for the tenant, which also creates the tenant."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The resource does not support this method.",
      "Use a method listed in `Allow`."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "`Accept` excludes the media type of the response.",
      "Accept the media type named in the detail, or `*/*`."),
  REQUEST_TIMEOUT(
      408,
      "Request timeout",
      "The request did not arrive in time. Its header must arrive within 5 seconds, and the whole "
          + "request within 10. The connection is closed.",
      "Send the request without pauses.",
      Connection.CLOSED),
  REPRESENTATIVE_ALREADY_EXISTS(
      409,
      "Representative already exists",
      "POST only creates, and a representative with this reference already exists.",
      "Use PUT or PATCH."),
  ACCOUNT_HAS_DOCUMENTS(
      409,
      "Account has documents",
      "The account has documents, so it cannot be deleted. Nothing was deleted.",
      "Delete its documents first, or move them to another account."),
  REPRESENTATIVE_HAS_REPORTS(
      409,
      "Representative has reports",
      "The representative supervises others, so it cannot be deleted. Nothing was deleted.",
      "Give its reports another supervisor first."),
  REPRESENTATIVE_HAS_LINKS(
      409,
      "Representative has links",
      "The representative is linked to accounts or documents. Nothing was deleted.",
      "Unlink them first, or delete the representative together with its links: "
          + "`cascade=links`."),
  ACCOUNT_HAS_LINKS(
      409,
      "Account has links",
      "Representatives are linked to the account. Nothing was deleted.",
      "Unlink them first, or delete the account together with its links: `cascade=links`."),
  DOCUMENT_HAS_LINKS(
      409,
      "Document has links",
      "Representatives are linked to the document. Nothing was deleted.",
      "Unlink them first, or delete the document together with its links: `cascade=links`."),
  TOO_MANY_REMOVALS(
      409,
      "Too many removals",
      "The desired links would remove more of the present ones than `max_removals` "
          + "allows; by default more than half, once there are more than 20. Nothing was "
          + "changed.",
      "Check that the list is complete. If it is, send the number of removals in the "
          + "detail as `max_removals`."),
  IDEMPOTENCY_KEY_IN_USE(
      409,
      "Idempotency key in use",
      "A request with the same `Idempotency-Key` is still running. Nothing was done.",
      "Send the request again a little later; it gets the response of the first one."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "The condition in `If-Match` or `If-None-Match` is false for the current state. Nothing was "
          + "written.",
      "Read the resource again, then decide how to proceed."),
  PAYLOAD_TOO_LARGE(
      413,
      "Payload too large",
      "The body exceeds the limit, which is 1 MiB unless the operator sets another.",
      "Send a smaller body."),
  TOO_MANY_LINES(
      413,
      "Too many lines",
      "A bulk request in JSON has more than 1,000 elements or 32 MiB, or an atomic one more than "
          + "10,000 lines. Nothing was done.",
      "Send several requests, or newline-delimited JSON without `atomic`, which has no limit."),
  URI_TOO_LONG(
      414,
      "URI too long",
      "The request line exceeds 16 KiB.",
      "Shorten the path or query.",
      Connection.CLOSED),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The body is not declared as JSON in UTF-8, or is compressed. `Accept`, `Accept-Patch` or "
          + "`Accept-Encoding` lists the accepted values.",
      "Send an uncompressed body with `Content-Type: application/json`; PATCH also accepts "
          + "`application/merge-patch+json`."),
  VALIDATION_FAILED(
      422,
      "Validation failed",
      "One or more values are invalid. `errors` lists up to 100 of them, each with a pointer or "
          + "parameter, a code and a detail. Nothing was written.",
      "Correct each value. The codes are explained below."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "Idempotency key reused",
      "The `Idempotency-Key` was used within 24 hours for a request with another body. Nothing "
          + "was done.",
      "Use a new key for each new request, and the same one only to repeat a request."),
  ROLLED_BACK(
      424,
      "Rolled back",
      "The line is correct, but another line of the same request was refused, and all or none "
          + "are kept. Nothing was written.",
      "Correct the lines that were refused, and send all lines again."),
  RATE_LIMITED(
      429,
      "Too many requests",
      "The key has exceeded the request limit that the operator has set. Nothing was done.",
      "Retry the request after the time in `Retry-After`. `RateLimit` in the response to each "
          + "request that the key may make shows how many are left."),
  HEADERS_TOO_LARGE(
      431,
      "Header fields too large",
      "The header fields, or the trailers or chunk extensions of a body, exceed 16 KiB.",
      "Reduce their size.",
      Connection.CLOSED),
  INTERNAL_ERROR(
      500,
      "Internal error",
      "An unexpected error occurred.",
      "Report the `request_id` to the operator."),
  OVERLOADED(
      503,
      "Overloaded",
      "More requests arrived than the service can carry out in time. Nothing was done.",
      "Retry the request after the time in `Retry-After`, and send fewer at the same time."),
  STORE_BUSY(
      503,
      "Busy",
      "Concurrent requests kept changing the same data, no database connection was free in time, or "
          + "the database took too long for all that the request needs. Nothing was written.",
      "Retry the request after the time in `Retry-After`."),
  STORE_UNAVAILABLE(
      503,
      "Database unavailable",
      "The database does not respond, or responds too late. Nothing was written.",
      "Retry the request after the time in `Retry-After`."),
  OUTCOME_UNKNOWN(
      503,
      "Outcome unknown",
      "The connection to the database was lost during a write. The change may or may not have "
          + "been made.",
      "Read the resource, or send a PUT or PATCH again, or a POST with the same "
          + "`Idempotency-Key`, which is safe."),
  HTTP_VERSION_NOT_SUPPORTED(
      505,
      "HTTP version not supported",
      "The request line names an HTTP version that the server does not support.",
      "Use HTTP/1.1.",
      Connection.CLOSED);

  /** The path of the pages about the types. */
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
    /** The start of the next request is unknown, or the rest of this one may still arrive. */
    CLOSED
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The meaning of the problem; text between backticks is code. */
  public String meaning() {
    return meaning;
  }

  /** The remedy for the caller; text between backticks is code. */
  public String remedy() {
    return remedy;
  }

  /** Whether the response closes the connection. */
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

  /** Translates the closed set of failures; a new failure without a case does not compile. */
  static ProblemType of(FailureCode code) {
    return switch (code) {
      case VALIDATION_FAILED -> VALIDATION_FAILED;
      case REPRESENTATIVE_NOT_FOUND -> REPRESENTATIVE_NOT_FOUND;
      case ACCOUNT_NOT_FOUND -> ACCOUNT_NOT_FOUND;
      case DOCUMENT_NOT_FOUND -> DOCUMENT_NOT_FOUND;
      case REPRESENTATIVE_ALREADY_EXISTS -> REPRESENTATIVE_ALREADY_EXISTS;
      case ACCOUNT_HAS_DOCUMENTS -> ACCOUNT_HAS_DOCUMENTS;
      case REPRESENTATIVE_HAS_REPORTS -> REPRESENTATIVE_HAS_REPORTS;
      case REPRESENTATIVE_HAS_LINKS -> REPRESENTATIVE_HAS_LINKS;
      case ACCOUNT_HAS_LINKS -> ACCOUNT_HAS_LINKS;
      case DOCUMENT_HAS_LINKS -> DOCUMENT_HAS_LINKS;
      case TOO_MANY_REMOVALS -> TOO_MANY_REMOVALS;
      case TOO_MANY_LINES -> TOO_MANY_LINES;
      case ROLLED_BACK -> ROLLED_BACK;
      case IDEMPOTENCY_KEY_IN_USE -> IDEMPOTENCY_KEY_IN_USE;
      case IDEMPOTENCY_KEY_REUSED -> IDEMPOTENCY_KEY_REUSED;
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

  /** Translates a status of the HTTP layer; an unknown client error is a malformed request. */
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
