package dev.representatives.adapter.rest.connection;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Locale;
import java.util.Optional;

/** The target of a request: a path with an optional query (RFC 9112, section 3.2). */
final class RequestTarget {
  /**
   * The characters that a path may contain unencoded (RFC 3986, section 3.3), without the percent
   * sign.
   */
  private static final String PUNCTUATION = "-._~!$&'()*+,;=:@/";

  /** A query may not contain square brackets either, but common clients send them. */
  private static final String PUNCTUATION_OF_QUERY = PUNCTUATION + "?[]";

  private static final String SCHEME_END = "://";
  private static final String ASTERISK = "*";
  private static final int ESCAPE_LENGTH = 3;

  /** Represents a space in a target, since the request of the decoder cannot contain one. */
  static final char SPACE = '\u0120';

  private RequestTarget() {}

  /**
   * The target in origin form, whichever form was sent; empty when it is malformed.
   *
   * @param sent each byte as one character
   */
  static Optional<String> originForm(HttpMethod method, String sent) {
    if (method.equals(HttpMethod.CONNECT)) {
      return Optional.of("/").filter(root -> Host.isValid(sent));
    }
    if (method.equals(HttpMethod.OPTIONS) && sent.equals(ASTERISK)) {
      return Optional.of(sent);
    }
    return withoutAuthority(sent).filter(RequestTarget::isWellFormed);
  }

  /** Percent-encodes the characters that a target may not contain, to form a URI reference. */
  static String escaped(String sent) {
    var escaped = new StringBuilder(sent.length());
    if (!sent.startsWith("/")) {
      escaped.append('/');
    }
    boolean inQuery = false;
    for (int i = 0; i < sent.length(); i++) {
      char c = sent.charAt(i);
      if (isAllowed(c, inQuery) || isEscape(sent, i)) {
        escaped.append(c);
      } else if (c == '?') {
        inQuery = true;
        escaped.append(c);
      } else {
        escaped.append('%').append(hexadecimal(c >> 4)).append(hexadecimal(c));
      }
    }
    return withoutHost(escaped.toString());
  }

  /** In a reference, a host follows two slashes at the beginning (RFC 3986, section 4.2). */
  private static String withoutHost(String path) {
    return path.startsWith("//") ? "/." + path : path;
  }

  private static Optional<String> withoutAuthority(String sent) {
    if (sent.startsWith("/")) {
      return Optional.of(withoutHost(sent));
    }
    int schemeEnd = sent.indexOf(SCHEME_END);
    if (schemeEnd < 0 || !isHttp(sent.substring(0, schemeEnd))) {
      return Optional.empty();
    }
    int start = schemeEnd + SCHEME_END.length();
    int end = endOfAuthority(sent, start);
    String authority = sent.substring(start, end);
    String path = sent.substring(end);
    return Optional.of(path.startsWith("/") ? withoutHost(path) : "/" + path)
        .filter(any -> !authority.isEmpty() && Host.isValid(authority));
  }

  private static boolean isHttp(String scheme) {
    String name = scheme.toLowerCase(Locale.ROOT);
    return name.equals("http") || name.equals("https");
  }

  private static int endOfAuthority(String sent, int start) {
    int end = start;
    while (end < sent.length() && sent.charAt(end) != '/' && sent.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  private static boolean isWellFormed(String target) {
    boolean inQuery = false;
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '?') {
        inQuery = true;
      } else if (!isAllowed(c, inQuery) && !isEscape(target, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(char c, boolean inQuery) {
    return isAsciiLetterOrDigit(c)
        || (inQuery ? PUNCTUATION_OF_QUERY : PUNCTUATION).indexOf(c) >= 0;
  }

  static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a percent sign and two hexadecimal digits are at this position. */
  static boolean isEscape(String text, int at) {
    return at + ESCAPE_LENGTH <= text.length()
        && text.charAt(at) == '%'
        && isHexadecimal(text.charAt(at + 1))
        && isHexadecimal(text.charAt(at + 2));
  }

  private static boolean isHexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static char hexadecimal(int value) {
    return "0123456789ABCDEF".charAt(value & 0xF);
  }
}
