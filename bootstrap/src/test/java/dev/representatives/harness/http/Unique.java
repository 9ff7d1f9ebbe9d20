package dev.representatives.harness.http;

import java.util.Locale;
import java.util.UUID;

/** Keys that no other test and no other run uses. */
public final class Unique {
  private Unique() {}

  public static String reference() {
    return key("REP-");
  }

  public static String accountNumber() {
    return key("ACCT-");
  }

  public static String documentNumber() {
    return key("INV-");
  }

  public static String tenant() {
    return key("tenant-").toLowerCase(Locale.ROOT);
  }

  public static String key(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
