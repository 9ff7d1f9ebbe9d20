package dev.representatives.adapter.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The path of a request as a link in its response. A key may be {@code .} or {@code ..}, which a
 * client resolves in the path unless they are percent-encoded.
 */
final class OwnPath {
  private OwnPath() {}

  static String withoutSteps(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(OwnPath::withoutStep)
        .collect(Collectors.joining("/"));
  }

  private static String withoutStep(String segment) {
    String dots = segment.replace("%2e", ".").replace("%2E", ".");
    return dots.equals(".") || dots.equals("..") ? dots.replace(".", "%2E") : segment;
  }
}
