package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The path of a request as a response gives it back, for clients to follow. A key may be a dot or
 * two, which a client takes for steps in the path unless they are percent-encoded.
 */
final class OwnPath {
  private OwnPath() {}

  static String of(HttpRequest<?> request) {
    return withoutSteps(RawPath.of(request));
  }

  static String withoutSteps(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(OwnPath::withoutStep)
        .collect(Collectors.joining("/"));
  }

  private static String withoutStep(String segment) {
    String decoded = RawPath.decode(segment);
    return decoded.equals(".") || decoded.equals("..") ? decoded.replace(".", "%2E") : segment;
  }
}
