package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.HeaderList;
import io.micronaut.http.HttpRequest;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** Reads what the caller says of its trace. */
enum HeaderGetter implements TextMapGetter<HttpRequest<?>> {
  INSTANCE;

  /** More need not be handed on (W3C Trace Context, section 3.3.1.5). */
  private static final int LONGEST_LIST = 512;

  @Override
  public Iterable<String> keys(HttpRequest<?> request) {
    return request.getHeaders().names();
  }

  /**
   * All lines as one list, and no more of it than has to be handed on: the library that reads it
   * takes a time that grows with the square of its length.
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
