package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import io.opentelemetry.context.propagation.TextMapGetter;

/** Reads what the caller says of its trace. */
enum HeaderGetter implements TextMapGetter<HttpRequest<?>> {
  INSTANCE;

  @Override
  public Iterable<String> keys(HttpRequest<?> request) {
    return request.getHeaders().names();
  }

  @Override
  public String get(HttpRequest<?> request, String name) {
    return request == null ? null : request.getHeaders().get(name);
  }
}
