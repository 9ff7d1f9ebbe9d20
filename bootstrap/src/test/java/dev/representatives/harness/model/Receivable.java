package dev.representatives.harness.model;

import java.util.Arrays;

/** What representatives are linked to. */
enum Receivable {
  ACCOUNT("account"),
  DOCUMENT("document");

  private final String word;

  Receivable(String word) {
    this.word = word;
  }

  static Receivable ofPlural(String plural) {
    return Arrays.stream(values())
        .filter(one -> one.plural().equals(plural))
        .findFirst()
        .orElseThrow();
  }

  String word() {
    return word;
  }

  String plural() {
    return word + "s";
  }

  String number() {
    return word + "_number";
  }

  String notFound() {
    return name() + "_NOT_FOUND";
  }

  String hasLinks() {
    return name() + "_HAS_LINKS";
  }
}
