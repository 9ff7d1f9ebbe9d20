package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Paths below the base path, with their keys percent-encoded. */
final class Paths {
  private static final String UNRESERVED = "-_~";

  private Paths() {}

  static String representative(String reference) {
    return "/representatives/" + encoded(reference);
  }

  static String accountsOf(String reference) {
    return representative(reference) + "/accounts";
  }

  static String documentsOf(String reference) {
    return representative(reference) + "/documents";
  }

  static String accountOf(String reference, String number) {
    return accountsOf(reference) + "/" + encoded(number);
  }

  static String documentOf(String reference, String number) {
    return documentsOf(reference) + "/" + encoded(number);
  }

  static String account(String number) {
    return "/accounts/" + encoded(number);
  }

  static String document(String number) {
    return "/documents/" + encoded(number);
  }

  /**
   * All but letters, digits and a few others percent-encoded; dots too, as clients rewrite them.
   */
  static String encoded(String key) {
    var encoded = new StringBuilder();
    for (byte octet : key.getBytes(UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
