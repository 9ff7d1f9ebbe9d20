package dev.representatives.harness.model;

import dev.representatives.harness.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Values of requests: few keys, so that the requests meet each other. */
final class RandomValues {
  static final List<String> REFERENCES =
      List.of("R-1", "r-1", "\u0156-1", "R/2 %", "\uD83D\uDE00", "\uFF32");

  /** Those that are often absent, so that lines of a bulk wait for each other. */
  private static final List<String> NEWCOMERS = List.of("N-1", "n-1", "N-2", "\u00D1-1", "N.3");

  static final List<String> ACCOUNTS = List.of("A-1", "a-1", "A+2", "\uFF21", "\uD83C\uDD50");
  static final List<String> DOCUMENTS = List.of("D-1", "d-1", "D?3", ".", "\u2126");
  static final List<String> EMAILS =
      List.of("a@example.com", "A@Example.com", "b@example.com", "nobody", "", " ");
  static final List<String> TEXTS = List.of("Jane", "jane", "\u00C9mile", "Z", "Anna-Z Jane", "");
  static final List<String> LANGUAGES = List.of("en", "DE", "");

  /** One in so many bodies has a value at a limit or beyond. */
  private static final int LIMITS = 10;

  private final Random random;
  private final int keys;
  private final RandomLimits limits = new RandomLimits(this);

  /**
   * @param keys how many references, and numbers of each kind, occur
   */
  RandomValues(Random random, int keys) {
    this.random = random;
    this.keys = keys;
  }

  RandomLimits limits() {
    return limits;
  }

  String reference() {
    return pick(first(REFERENCES));
  }

  String newcomer() {
    return pick(NEWCOMERS);
  }

  String account() {
    return pick(first(ACCOUNTS));
  }

  String document() {
    return pick(first(DOCUMENTS));
  }

  private List<String> first(List<String> all) {
    return all.subList(0, Math.min(keys, all.size()));
  }

  Receivable receivable() {
    return pick(List.of(Receivable.values()));
  }

  String number(Receivable receivable) {
    return receivable == Receivable.ACCOUNT ? account() : document();
  }

  /** Up to three numbers, perhaps one of them twice. */
  List<String> numbers(Receivable receivable) {
    return Stream.generate(() -> number(receivable)).limit(random.nextInt(4)).toList();
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  boolean either() {
    return random.nextBoolean();
  }

  /** Up to three numbers, or what may be refused in their place. */
  Object numbersOrOthers(Receivable receivable) {
    var numbers = numbers(receivable);
    return oneIn(LIMITS) ? limits.numbers(numbers) : numbers;
  }

  /** The fields of a representative. */
  Map<String, Object> representative() {
    var body = new LinkedHashMap<String, Object>();
    maybe(body, "name", TEXTS);
    maybe(body, "email", EMAILS);
    maybe(body, "language", LANGUAGES);
    maybe(body, "department", TEXTS);
    maybe(body, "representative_type", TEXTS);
    maybe(body, "supervisor_representative_reference", first(REFERENCES));
    if (oneIn(3)) {
      body.put("custom_fields", customFields());
    }
    if (oneIn(12)) {
      body.put(pick(List.of("accounts_total", "documents_total")), below(3));
    }
    stray(body);
    if (oneIn(LIMITS)) {
      limits.representative(body);
    }
    return body;
  }

  private void maybe(Map<String, Object> body, String name, List<String> values) {
    int choice = random.nextInt(10);
    if (choice == 0) {
      body.put(name, null);
    } else if (choice < 6) {
      body.put(name, pick(values));
    }
  }

  private Map<String, Object> customFields() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> null;
      case 2 -> Json.object("other", 1);
      case 3 -> Json.object("Collections", Map.of("tier", "x"), "collections", null);
      default -> Map.of("collections", collections());
    };
  }

  private Map<String, Object> collections() {
    var collections = new LinkedHashMap<String, Object>();
    for (var key : List.of("tier", "Tier", "limit")) {
      switch (random.nextInt(5)) {
        case 0 -> collections.put(key, pick(TEXTS));
        case 1 -> collections.put(key, random.nextInt(3));
        case 2 -> collections.put(key, random.nextBoolean());
        case 3 -> collections.put(key, null);
        default -> {}
      }
    }
    return collections;
  }

  /** Adds a field that the resource does not have, once in a while. */
  Map<String, Object> stray(Map<String, Object> body) {
    if (oneIn(15)) {
      body.put(pick(List.of("nickname", "e-mail")), "x");
    }
    return body;
  }

  Map<String, Object> body(Receivable receivable) {
    var body = receivable == Receivable.ACCOUNT ? accountBody() : documentBody();
    if (oneIn(LIMITS)) {
      limits.receivable(body, receivable);
    }
    return body;
  }

  private Map<String, Object> accountBody() {
    return Json.object("name", pick(List.of("Acme", "Acme", "acme", "Acm\u00E9", "", " ")));
  }

  private Map<String, Object> documentBody() {
    return Json.object(
        "account_number",
        oneIn(12) ? "" : account(),
        "invoice_date",
        oneIn(12) ? "2026-02-30" : "2026-01-0" + (1 + random.nextInt(2)),
        "due_date",
        pick(List.of("2099-01-01", "2099-01-01", "2020-06-01", "2020-06-30")));
  }
}
