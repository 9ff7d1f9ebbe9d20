package dev.representatives.adapter.rest.connection;

import io.netty.util.NetUtil;

/** The host and port that a request is sent to (RFC 9110, section 7.2; RFC 3986, section 3.2). */
final class Host {
  private static final String PUNCTUATION_OF_NAME = "-._~!$&'()*+,;=";
  private static final int LAST_PORT = 65_535;
  private static final int MOST_DIGITS_OF_PORT = 5;

  private Host() {}

  /** Whether the text is a host with an optional port; an empty one is. */
  static boolean isValid(String text) {
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : endOfName(text);
    String host = text.substring(0, end);
    boolean isHost = text.startsWith("[") ? isAddress(host) : isName(host);
    return isHost && (end == text.length() || isPort(text.substring(end)));
  }

  private static int endOfName(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text.length() : colon;
  }

  private static boolean isAddress(String host) {
    return host.length() > 2 && NetUtil.isValidIpV6Address(host.substring(1, host.length() - 1));
  }

  private static boolean isName(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean isPlain =
          RequestTarget.isAsciiLetterOrDigit(c) || PUNCTUATION_OF_NAME.indexOf(c) >= 0;
      if (!isPlain && !RequestTarget.isEscape(host, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPort(String text) {
    String port = text.substring(1);
    return text.startsWith(":")
        && port.length() <= MOST_DIGITS_OF_PORT
        && port.chars().allMatch(c -> c >= '0' && c <= '9')
        && (port.isEmpty() || Integer.parseInt(port) <= LAST_PORT);
  }
}
