package dev.representatives.harness.fuzz;

import static dev.representatives.harness.fuzz.KeyPool.any;

import java.util.List;
import java.util.Random;

/** The ways to break the method, path and query of a request. Some of them leave it valid. */
enum TargetBreakage implements Breakage {
  A_PARAMETER_MORE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.query.add(
          any(PARAMETERS, random) + any(List.of("=", "", "=="), random) + any(TEXTS, random));
    }
  },
  A_PARAMETER_TWICE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      if (!draft.query.isEmpty()) {
        draft.query.add(any(draft.query, random));
      }
    }
  },
  ANOTHER_PARAMETER_VALUE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      if (!draft.query.isEmpty()) {
        int i = random.nextInt(draft.query.size());
        draft.query.set(i, draft.query.get(i).split("=", 2)[0] + "=" + any(TEXTS, random));
      }
    }
  },
  ANOTHER_SEGMENT {
    @Override
    public void apply(RequestDraft draft, Random random) {
      var segments = draft.path.split("/", -1);
      segments[1 + random.nextInt(segments.length - 1)] = any(TEXTS, random);
      draft.path = String.join("/", segments);
    }
  },
  A_SEGMENT_MORE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.path += "/" + any(TEXTS, random);
    }
  },
  ANOTHER_METHOD {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.method = any(METHODS, random);
    }
  };

  private static final List<String> PARAMETERS =
      List.of(
          "limit",
          "page",
          "cursor",
          "dry_run",
          "cascade",
          "atomic",
          "sort",
          "fields",
          "q",
          "email",
          "since",
          "levels",
          "max_removals",
          "unknown",
          "LIMIT",
          "limit[]",
          "",
          "%6cimit",
          "%",
          "%FF");

  /** Texts of a path or a query, as they are sent. */
  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "0",
          "1",
          "-1",
          "+1",
          "01",
          "1.5",
          "1e3",
          "101",
          "9223372036854775807",
          "9223372036854775808",
          "true",
          "TRUE",
          "yes",
          "links",
          "null",
          "%20",
          "+",
          "%00",
          "%0A",
          "%7F",
          "%C2%85",
          "%E2%80%A8",
          "%",
          "%zz",
          "%FF",
          "%C0%AF",
          "%ED%A0%80",
          "%F4%90%80%80",
          "%F0%9F%98%80",
          "%2F",
          "%2e%2e",
          "..",
          ".",
          "a;b=c",
          "a,b",
          ",",
          "a=b",
          "?",
          "a'b",
          "%22",
          "a|b",
          "{x}",
          "[1]",
          RequestDraft.octets("\u00FC"),
          "2026-02-30",
          "2026-01-01",
          "2026-01-01T00:00:00Z",
          "2026-01-01T00:00:00%2B25:00",
          "9999-12-31T23:59:59.999999999Z",
          "%EF%BF%BF",
          "accounts",
          "REP-1",
          "x".repeat(255),
          "x".repeat(256),
          "%F0%9F%98%80".repeat(256),
          "x".repeat(9_000),
          "x".repeat(17_000));

  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "OPTIONS",
          "TRACE",
          "PROPFIND",
          "get",
          "X");
}
