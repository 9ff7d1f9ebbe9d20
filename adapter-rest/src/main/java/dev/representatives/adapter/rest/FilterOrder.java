package dev.representatives.adapter.rest;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.server.cors.CorsFilter;

/**
 * The order in which a request passes the filters; its response passes them in reverse.
 * docs/architecture.md shows them with the handlers of the connection.
 */
public enum FilterOrder {
  REQUEST_ID(Ordered.HIGHEST_PRECEDENCE),
  SECURITY_HEADERS(Ordered.HIGHEST_PRECEDENCE + 1),
  EXCHANGE(Ordered.HIGHEST_PRECEDENCE + 2),
  /** After those that complete and observe every response. */
  LOAD_SHEDDING(Ordered.HIGHEST_PRECEDENCE + 3),
  NOT_FOUND_PAGE(Ordered.HIGHEST_PRECEDENCE + 4),
  RATE_LIMIT_HEADERS(Ordered.HIGHEST_PRECEDENCE + 5),
  DRY_RUN(Ordered.HIGHEST_PRECEDENCE + 6),
  MANAGEMENT_PORT(Ordered.HIGHEST_PRECEDENCE + 7),
  CONTENT_TYPE(Ordered.HIGHEST_PRECEDENCE + 8),
  /** After the framework's CORS filter: a script must see this and all later refusals. */
  URI_ENCODING(CorsFilter.CORS_FILTER_ORDER + 1),
  /** After the framework's CORS filter, too: a preflight has no key. */
  API_KEY(CorsFilter.CORS_FILTER_ORDER + 2),
  /** After the key filter, since it counts requests by key. */
  RATE_LIMIT(CorsFilter.CORS_FILTER_ORDER + 3),
  EMPTY_KEY(CorsFilter.CORS_FILTER_ORDER + 4),
  ACCEPT(CorsFilter.CORS_FILTER_ORDER + 5),
  /** After the key filter, so that no body is buffered for a caller without a key. */
  BODY_ARRIVAL(CorsFilter.CORS_FILTER_ORDER + 6),
  /** Last, so that no place is held for a body that arrives slowly. */
  BULKHEAD(CorsFilter.CORS_FILTER_ORDER + 7);

  private final int value;

  FilterOrder(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }
}
