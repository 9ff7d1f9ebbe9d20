package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.HeaderList;
import io.micronaut.http.HttpRequest;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** Reads the caller's trace headers. */
enum HeaderGetter implements TextMapGetter<HttpRequest<?>> {
  INSTANCE;

  /** A longer list need not be propagated (W3C Trace Context, section 3.3.1.5). */
  private static final int LONGEST_LIST = 512;

  @Override
  public Iterable<String> keys(HttpRequest<?> request) {
    return request.getHeaders().names();
  }

  /**
   * All lines as one list, truncated to the length that must be propagated: the library that parses
   * it needs quadratic time.
   */
  @Override
  public String get(HttpRequest<?> request, String name) {
    return request == null ? null : list(request.getHeaders().getAll(name));
  }

  static String list(List<String> lines) {
    var list = new StringBuilder();
    for (var element : HeaderList.elements(lines)) {
      String separator = list.isEmpty() ? "" : ",";
      if (list.length() + separator.length() + element.length() > LONGEST_LIST) {
        break;
      }
      list.append(separator).append(element);
    }
    return list.isEmpty() ? null : list.toString();
  }
}
