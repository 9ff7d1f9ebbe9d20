package dev.representatives.adapter.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The path of a request as its response repeats it. A path that was accepted, or escaped by the
 * guard of the connection, is a well-formed reference that names no host; it stays one here.
 */
final class OwnPath {
  private static final int ESCAPE_LENGTH = 3;

  private OwnPath() {}

  /** Cuts a percent-encoded path, but no escape in it. */
  static String cut(String path, int length) {
    if (path.length() <= length) {
      return path;
    }
    int escape = path.lastIndexOf('%', length - 1);
    boolean isCut = escape >= 0 && escape > length - ESCAPE_LENGTH;
    return path.substring(0, isCut ? escape : length);
  }

  /**
   * Percent-encodes a key that is {@code .} or {@code ..}, which a client would resolve in the
   * path.
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
