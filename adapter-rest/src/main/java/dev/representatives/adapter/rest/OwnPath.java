package dev.representatives.adapter.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The request path as the response repeats it. An accepted path, or one that the guard of the
 * connection has escaped, is a well-formed reference without a host, and remains so.
 */
final class OwnPath {
  private static final int ESCAPE_LENGTH = 3;

  private OwnPath() {}

  /** Truncates a percent-encoded path without splitting an escape. */
  static String cut(String path, int length) {
    if (path.length() <= length) {
      return path;
    }
    int escape = path.lastIndexOf('%', length - 1);
    boolean isCut = escape >= 0 && escape > length - ESCAPE_LENGTH;
    return path.substring(0, isCut ? escape : length);
  }

  /**
   * Percent-encodes the segments {@code .} and {@code ..}, which a client would otherwise resolve.
   */
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
