package dev.representatives.harness.model;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.List;

/** Requests that read. */
final class RandomReads {
  private static final List<String> WORDS =
      List.of(
          "r",
          "R",
          "\u0157",
          "\uD83D\uDE00",
          "jan",
          "ANNA-z",
          "z j",
          "\u00E9",
          "a@ex",
          "1",
          "%",
          " ");
  private static final List<String> SORTS =
      List.of("reference", "-reference", "name", "-name", "updated_at", "-updated_at");
  private static final List<String> FIELDS =
      List.of(
          "reference", "name,custom_fields", "updated_at,reference", "accounts", "name,nickname");
  private static final List<String> CHECKS =
      List.of(
          "no_email",
          "shared_email",
          "unreachable_chain",
          "account_without_representative",
          "unreachable_document");
  private static final List<String> DAYS = List.of("2020-06-01", "2020-06-02", "2100-01-01");

  /** One of so many cursors is used, beginning with the newest. */
  private static final int RECENT = 12;

  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private final RandomValues values;

  RandomReads(RandomValues values) {
    this.values = values;
  }

  ModelRequest resource() {
    var request =
        switch (values.below(4)) {
          case 0 -> ModelRequest.of("GET", "accounts", values.account());
          case 1 -> ModelRequest.of("GET", "documents", values.document());
          default -> ModelRequest.of("GET", "representatives", values.reference());
        };
    return values.oneIn(3) ? request.with(values.pick(List.of(Precondition.values()))) : request;
  }

  ModelRequest next() {
    var request = any();
    boolean isConditional = values.oneIn(5);
    return isConditional ? request.with(values.pick(List.of(Precondition.values()))) : request;
  }

  private ModelRequest any() {
    return switch (values.below(20)) {
      case 0 -> ModelRequest.of("GET", "representatives", values.reference(), "supervisors");
      case 1 ->
          paged(ModelRequest.of("GET", "representatives", values.reference(), "reports"))
              .with("depth", 1 + values.below(4));
      case 2 ->
          paged(
              ModelRequest.of(
                  "GET", "representatives", values.reference(), values.receivable().plural()));
      case 3 -> paged(ModelRequest.of("GET", "accounts", values.account(), "representatives"));
      case 4 -> paged(ModelRequest.of("GET", "documents", values.document(), "representatives"));
      case 5 -> levels(ModelRequest.of("GET", "accounts", values.account(), "escalation"));
      case 6 -> levels(ModelRequest.of("GET", "documents", values.document(), "escalation"));
      case 7 -> escalations();
      case 8, 9, 10, 11, 12 -> simpleList();
      case 13 -> dataQuality();
      default -> representatives();
    };
  }

  private ModelRequest paged(ModelRequest request) {
    return values.either()
        ? request
        : request.with("page", 1 + values.below(2)).with("limit", 1 + values.below(2));
  }

  private ModelRequest levels(ModelRequest request) {
    return values.oneIn(5) ? request : request.with("levels", values.below(4));
  }

  private ModelRequest escalations() {
    var body =
        Json.object(
            "documents",
            values.numbers(Receivable.DOCUMENT),
            "accounts",
            values.oneIn(4) ? null : values.numbers(Receivable.ACCOUNT));
    if (values.either()) {
      body.put("levels", values.oneIn(5) ? null : values.below(4));
    }
    if (values.oneIn(6)) {
      values.limits().escalations(body);
    }
    var request = ModelRequest.of("POST", "escalations").withBody(values.stray(body));
    return values.oneIn(6) ? request.withHeader(ModelRequest.PREFER, ModelRequest.STRICT) : request;
  }

  private ModelRequest simpleList() {
    String plural =
        values.pick(List.of("accounts", "documents", "links", "deletions", "deletions"));
    var request = ModelRequest.of("GET", plural).with("limit", 1 + values.below(2));
    return continued(
        plural.equals("deletions") && values.either() ? request.with("since", time()) : request);
  }

  /** A time that is long ago, or that of a representative. */
  private String time() {
    return values.oneIn(4) ? LONG_AGO : KnownRequest.TIME_OF + values.reference();
  }

  private ModelRequest dataQuality() {
    var all = ModelRequest.of("GET", "reports", "data-quality");
    var request = values.either() ? all : paged(all.with("check", values.pick(CHECKS)));
    return values.oneIn(3) ? request.with("since", values.pick(DAYS)) : request;
  }

  private ModelRequest representatives() {
    var all = ModelRequest.of("GET", "representatives").with("limit", 1 + values.below(2));
    var filtered =
        switch (values.below(12)) {
          case 0 -> all.with("supervisor", values.reference());
          case 1 -> all.with("has_email", values.either());
          case 2 -> all.with("email", values.pick(RandomValues.EMAILS.subList(0, 3)));
          case 3 -> all.with("language", "en");
          case 4 -> all.with("department", text());
          case 5 -> all.with("representative_type", text());
          case 6 -> all.with("updated_since", time());
          case 7, 8 -> all.with("q", values.pick(WORDS));
          default -> all;
        };
    var sorted = values.either() ? filtered : filtered.with("sort", values.pick(SORTS));
    return continued(values.oneIn(4) ? sorted.with("fields", values.pick(FIELDS)) : sorted);
  }

  /** The list, or in its place a part of another one, or the list with a cursor. */
  private ModelRequest continued(ModelRequest list) {
    return switch (values.below(16)) {
      case 0, 1, 2, 3, 4 -> list.with("cursor", KnownRequest.NEXT_PART_OF + values.below(RECENT));
      case 5 -> list.with("cursor", KnownRequest.CURSOR_OF + values.below(RECENT));
      case 6, 7, 8, 9 ->
          list.with("cursor", KnownRequest.NEXT_PART_OF_STRANGER + values.below(RECENT));
      case 10 -> list.with("cursor", values.pick(List.of("unknown", "", ".", "QQ.QQ")));
      default -> list;
    };
  }

  private String text() {
    return values.pick(RandomValues.TEXTS.subList(0, 4));
  }
}
