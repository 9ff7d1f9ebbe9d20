package dev.representatives.harness.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A request and its response.
 *
 * @param method of the request
 * @param target path and query, as they were sent
 * @param headers of the request, by name in lower case
 * @param body of the request; evaluated only if it is needed
 * @param answer the response
 */
public record Exchange(
    String method,
    String target,
    Map<String, List<String>> headers,
    Supplier<byte[]> body,
    Answer answer) {

  public Exchange {
    var lowerCase = new TreeMap<String, List<String>>();
    headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), values));
    headers = lowerCase;
  }

  public String path() {
    return target.split("\\?", 2)[0];
  }

  public Optional<String> query() {
    int start = target.indexOf('?');
    return start < 0 ? Optional.empty() : Optional.of(target.substring(start + 1));
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  @Override
  public String toString() {
    return method + " " + target + " -> " + answer.status();
  }
}
