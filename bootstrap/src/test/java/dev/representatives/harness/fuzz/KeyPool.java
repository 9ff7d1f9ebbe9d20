package dev.representatives.harness.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The keys of the requests: few, so that requests meet, and odd ones among them. */
final class KeyPool {
  private static final List<String> ODD =
      List.of(
          ".",
          "..",
          "a/b",
          "%2F",
          "a b",
          "a+b",
          "?",
          "#",
          "&x=1",
          ";v=1",
          "\"'\\",
          "<b>",
          "null",
          "caf\u00E9",
          "cafe\u0301",
          "\u65E5\u672C",
          "\uD83D\uDE00",
          "a\u200Db",
          "\uFFFD",
          "x".repeat(255),
          "\uD83D\uDE00".repeat(255));
  private static final int ORDINARY = 8;
  private static final int ODD_OF_A_RUN = 4;

  private final List<String> references;
  private final List<String> accounts;
  private final List<String> documents;

  KeyPool(Random random) {
    references = keys("REP-", random);
    accounts = keys("ACCT-", random);
    documents = keys("INV-", random);
  }

  String reference(Random random) {
    return any(references, random);
  }

  String account(Random random) {
    return any(accounts, random);
  }

  String document(Random random) {
    return any(documents, random);
  }

  private static List<String> keys(String prefix, Random random) {
    var keys = new ArrayList<String>();
    for (int i = 0; i < ORDINARY; i++) {
      keys.add(prefix + i);
    }
    for (int i = 0; i < ODD_OF_A_RUN; i++) {
      keys.add(any(ODD, random));
    }
    return keys;
  }

  static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
