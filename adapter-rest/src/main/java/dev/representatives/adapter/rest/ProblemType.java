package dev.representatives.adapter.rest;

import dev.representatives.domain.failure.FailureCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every problem that an answer can carry (RFC 9457, section 4). The names never change. */
enum ProblemType {
  MALFORMED_REQUEST(400, "Malformed request"),
  MALFORMED_PATH(400, "Malformed path"),
  MALFORMED_HEADER(400, "Malformed header"),
  MALFORMED_JSON(400, "Malformed JSON"),
  INVALID_ENCODING(400, "Invalid character encoding"),
  DUPLICATE_KEY(400, "Duplicate key"),
  UNAUTHENTICATED(401, "API key missing or not accepted"),
  SCOPE_MISSING(403, "Scope missing"),
  ROUTE_NOT_FOUND(404, "No such resource"),
  REPRESENTATIVE_NOT_FOUND(404, "Representative not found"),
  ACCOUNT_NOT_FOUND(404, "Account not found"),
  DOCUMENT_NOT_FOUND(404, "Document not found"),
  API_KEY_NOT_FOUND(404, "API key not found"),
  TENANT_NOT_FOUND(404, "Tenant not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  REPRESENTATIVE_ALREADY_EXISTS(409, "Representative already exists"),
  PRECONDITION_FAILED(412, "Precondition failed"),
  PAYLOAD_TOO_LARGE(413, "Payload too large"),
  URI_TOO_LONG(414, "URI too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  VALIDATION_FAILED(422, "Validation failed"),
  HEADERS_TOO_LARGE(431, "Header fields too large"),
  INTERNAL_ERROR(500, "Internal error"),
  STORE_BUSY(503, "Busy"),
  STORE_UNAVAILABLE(503, "Database unavailable"),
  OUTCOME_UNKNOWN(503, "Outcome unknown");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The URI of the type, relative to the service. */
  String uri() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
