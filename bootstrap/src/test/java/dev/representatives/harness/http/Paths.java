package dev.representatives.harness.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Paths below the base path, with their keys percent-encoded. */
public final class Paths {
  /** The base path of the API. */
  public static final String BASE_PATH = "/api/v1/ingest";

  public static final String BULK_REPRESENTATIVES = "/bulk/representatives";

  private static final String UNRESERVED = "-_~";

  private Paths() {}

  public static String representative(String reference) {
    return "/representatives/" + encoded(reference);
  }

  public static String accountsOf(String reference) {
    return representative(reference) + "/accounts";
  }

  public static String documentsOf(String reference) {
    return representative(reference) + "/documents";
  }

  public static String supervisorsOf(String reference) {
    return representative(reference) + "/supervisors";
  }

  public static String reportsOf(String reference) {
    return representative(reference) + "/reports";
  }

  public static String accountOf(String reference, String number) {
    return accountsOf(reference) + "/" + encoded(number);
  }

  public static String documentOf(String reference, String number) {
    return documentsOf(reference) + "/" + encoded(number);
  }

  public static String account(String number) {
    return "/accounts/" + encoded(number);
  }

  public static String document(String number) {
    return "/documents/" + encoded(number);
  }

  /** Percent-encodes all but letters, digits and a few others; dots too, which clients rewrite. */
  public static String encoded(String key) {
    var encoded = new StringBuilder();
    for (byte octet : key.getBytes(UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
