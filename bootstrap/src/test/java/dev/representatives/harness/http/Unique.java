package dev.representatives.scenarios;

import java.util.Locale;
import java.util.UUID;

/** Keys that no other case and no other run uses. */
final class Unique {
  private Unique() {}

  static String reference() {
    return key("REP-");
  }

  static String accountNumber() {
    return key("ACCT-");
  }

  static String documentNumber() {
    return key("INV-");
  }

  static String tenant() {
    return key("tenant-").toLowerCase(Locale.ROOT);
  }

  static String key(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
