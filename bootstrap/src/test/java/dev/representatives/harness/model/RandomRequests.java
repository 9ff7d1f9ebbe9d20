package dev.representatives.harness.model;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests about few keys, so that they meet each other. */
public final class RandomRequests {
  private static final List<String> REFERENCES =
      List.of("R-1", "r-1", "\u0156-1", "R/2 %", "\uD83D\uDE00", "\uFF32");
  private static final List<String> ACCOUNTS =
      List.of("A-1", "a-1", "A+2", "\uFF21", "\uD83C\uDD50");
  private static final List<String> DOCUMENTS = List.of("D-1", "d-1", "D?3", ".", "\u2126");
  private static final List<String> EMAILS =
      List.of("a@example.com", "A@Example.com", "b@example.com", "nobody", "", " ");
  private static final List<String> TEXTS = List.of("Jane", "jane", "\u00C9mile", "Z", "");
  private static final List<String> LANGUAGES = List.of("en", "DE", "");

  private final Random random;

  public RandomRequests(Random random) {
    this.random = random;
  }

  /** The next request. */
  public ModelRequest next() {
    int kind = random.nextInt(100);
    if (kind < 22) {
      return conditional(saveRepresentative());
    }
    if (kind < 26) {
      return request("DELETE", "representatives", reference(), true);
    }
    if (kind < 36) {
      return conditional(saveReceivable());
    }
    if (kind < 39) {
      boolean account = random.nextBoolean();
      return request(
          "DELETE", account ? "accounts" : "documents", account ? account() : document(), true);
    }
    if (kind < 56) {
      return links();
    }
    if (kind < 60) {
      return sometimesDry(handOver());
    }
    if (kind < 68) {
      return sometimesDry(bulk());
    }
    return kind < 78 ? resource() : read();
  }

  private ModelRequest request(String method, String plural, String key, boolean cascade) {
    var request = ModelRequest.of(method, plural, key);
    return conditional(
        cascade && random.nextBoolean() ? request.with("cascade", "links") : request);
  }

  private ModelRequest saveRepresentative() {
    String method = pick(List.of("POST", "PUT", "PUT", "PATCH", "PATCH"));
    var request = ModelRequest.of(method, "representatives", reference()).withBody(body(true));
    return method.equals("POST") ? sometimesDry(request) : request;
  }

  private Map<String, Object> body(boolean supervised) {
    var body = new LinkedHashMap<String, Object>();
    maybe(body, "name", TEXTS);
    maybe(body, "email", EMAILS);
    maybe(body, "language", LANGUAGES);
    maybe(body, "department", TEXTS);
    maybe(body, "representative_type", TEXTS);
    if (supervised) {
      maybe(body, "supervisor_representative_reference", REFERENCES);
    }
    if (random.nextInt(3) == 0) {
      body.put(
          "custom_fields", random.nextInt(5) == 0 ? null : Map.of("collections", collections()));
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

  private ModelRequest saveReceivable() {
    return random.nextBoolean()
        ? ModelRequest.of("PUT", "accounts", account()).withBody(Map.of("name", name()))
        : ModelRequest.of("PUT", "documents", document()).withBody(documentBody());
  }

  private String name() {
    return pick(List.of("Acme", "acme", "Acm\u00E9"));
  }

  private Map<String, Object> documentBody() {
    return Json.object(
        "account_number",
        account(),
        "invoice_date",
        "2026-01-0" + (1 + random.nextInt(2)),
        "due_date",
        "2099-01-01");
  }

  private ModelRequest links() {
    var receivable = pick(List.of(Receivable.values()));
    String reference = reference();
    return switch (random.nextInt(4)) {
      case 0 ->
          sometimesDry(
              ModelRequest.of(
                  "DELETE", "representatives", reference, receivable.plural(), number(receivable)));
      case 1 -> {
        var numbers =
            IntStream.range(0, random.nextInt(4)).mapToObj(i -> number(receivable)).toList();
        var request =
            ModelRequest.of("PUT", "representatives", reference, receivable.plural())
                .withBody(Map.of("numbers", numbers));
        yield sometimesDry(
            random.nextInt(3) == 0 ? request.with("max_removals", random.nextInt(2)) : request);
      }
      default ->
          sometimesDry(
              ModelRequest.of(
                  "PUT", "representatives", reference, receivable.plural(), number(receivable)));
    };
  }

  private ModelRequest handOver() {
    return ModelRequest.of("POST", "representatives", reference(), "hand-over")
        .withBody(Json.object("to", reference(), "links", flag(), "reports", flag()));
  }

  private boolean flag() {
    return random.nextInt(4) > 0;
  }

  private ModelRequest bulk() {
    String plural = pick(List.of("representatives", "accounts", "documents", "links"));
    var lines = Stream.generate(() -> line(plural)).limit(1 + random.nextInt(6)).toList();
    return ModelRequest.of("POST", "bulk", plural).withBody(lines);
  }

  private Map<String, Object> line(String plural) {
    var line = new LinkedHashMap<String, Object>();
    switch (plural) {
      case "representatives" -> {
        line.put("op", pick(List.of("put", "create", "patch", "delete")));
        line.put("reference", reference());
        if (!line.get("op").equals("delete")) {
          line.putAll(body(false));
        }
      }
      case "links" -> {
        line.put("op", pick(List.of("link", "link", "unlink")));
        line.put("reference", reference());
        var receivable = pick(List.of(Receivable.values()));
        line.put(receivable.number(), number(receivable));
      }
      default -> {
        var receivable = Receivable.ofPlural(plural);
        line.put("op", pick(List.of("put", "put", "delete")));
        line.put(receivable.number(), number(receivable));
        if (!line.get("op").equals("delete")) {
          line.putAll(receivable == Receivable.ACCOUNT ? Map.of("name", name()) : documentBody());
        }
      }
    }
    return line;
  }

  private ModelRequest resource() {
    var request =
        switch (random.nextInt(4)) {
          case 0 -> ModelRequest.of("GET", "accounts", account());
          case 1 -> ModelRequest.of("GET", "documents", document());
          default -> ModelRequest.of("GET", "representatives", reference());
        };
    return random.nextInt(3) == 0 ? request.with(pick(List.of(Precondition.values()))) : request;
  }

  private ModelRequest read() {
    return switch (random.nextInt(11)) {
      case 0 -> ModelRequest.of("GET", "representatives", reference(), "supervisors");
      case 1 ->
          paged(ModelRequest.of("GET", "representatives", reference(), "reports"))
              .with("depth", 1 + random.nextInt(4));
      case 2 ->
          paged(
              ModelRequest.of(
                  "GET", "representatives", reference(), pick(List.of("accounts", "documents"))));
      case 3 -> paged(ModelRequest.of("GET", "accounts", account(), "representatives"));
      case 4 -> paged(ModelRequest.of("GET", "documents", document(), "representatives"));
      case 5 ->
          ModelRequest.of("GET", "accounts", account(), "escalation")
              .with("levels", random.nextInt(4));
      case 6 ->
          ModelRequest.of("GET", "documents", document(), "escalation")
              .with("levels", random.nextInt(4));
      case 7 ->
          ModelRequest.of("GET", pick(List.of("accounts", "documents", "links", "deletions")))
              .with("limit", 1 + random.nextInt(3));
      case 8 -> ModelRequest.of("GET", "reports", "data-quality");
      default -> list();
    };
  }

  private ModelRequest paged(ModelRequest request) {
    return random.nextBoolean()
        ? request
        : request.with("page", 1 + random.nextInt(2)).with("limit", 1 + random.nextInt(2));
  }

  private ModelRequest list() {
    var all = ModelRequest.of("GET", "representatives").with("limit", 1 + random.nextInt(3));
    return switch (random.nextInt(7)) {
      case 0 -> all.with("supervisor", reference());
      case 1 -> all.with("has_email", random.nextBoolean());
      case 2 -> all.with("email", pick(EMAILS.subList(0, 3)));
      case 3 -> all.with("language", "en");
      case 4 -> all.with("department", pick(TEXTS.subList(0, 4)));
      default -> all.with("sort", pick(List.of("reference", "-reference", "name", "-name")));
    };
  }

  private ModelRequest conditional(ModelRequest request) {
    boolean isConditional = !request.method().equals("POST") && random.nextInt(4) == 0;
    return isConditional
        ? request.with(pick(List.of(Precondition.values())))
        : sometimesDry(request);
  }

  private ModelRequest sometimesDry(ModelRequest request) {
    return random.nextInt(6) == 0 ? request.dryRun() : request;
  }

  private String reference() {
    return pick(REFERENCES);
  }

  private String account() {
    return pick(ACCOUNTS);
  }

  private String document() {
    return pick(DOCUMENTS);
  }

  private String number(Receivable receivable) {
    return receivable == Receivable.ACCOUNT ? account() : document();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
