package dev.representatives.harness.fuzz;

import static dev.representatives.harness.fuzz.KeyPool.any;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** The ways to break a request; some of them leave it valid. */
enum Breakage {
  ANOTHER_VALUE {
    @Override
    void apply(RequestDraft draft, Random random) {
      replaceIn(draft, VALUE, any(VALUES, random), random);
    }
  },
  ANOTHER_NAME {
    @Override
    void apply(RequestDraft draft, Random random) {
      replaceIn(draft, NAME, any(NAMES, random) + ":", random);
    }
  },
  A_MEMBER_MORE {
    @Override
    void apply(RequestDraft draft, Random random) {
      replaceIn(
          draft,
          BRACE,
          "{" + any(NAMES, random) + ":" + any(VALUES, random) + (random.nextBoolean() ? "," : ""),
          random);
    }
  },
  A_MEMBER_TWICE {
    @Override
    void apply(RequestDraft draft, Random random) {
      replaceIn(draft, BRACE, "{\"name\":\"a\",\"name\":\"a\",", random);
    }
  },
  CUT {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.body = Arrays.copyOf(draft.body, random.nextInt(draft.body.length + 1));
    }
  },
  ANOTHER_BYTE {
    @Override
    void apply(RequestDraft draft, Random random) {
      if (draft.body.length > 0) {
        draft.body = draft.body.clone();
        draft.body[random.nextInt(draft.body.length)] = (byte) random.nextInt(256);
      }
    }
  },
  ANOTHER_BODY {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.text(any(BODIES, random));
    }
  },
  SOMETHING_BEFORE_OR_AFTER {
    @Override
    void apply(RequestDraft draft, Random random) {
      String extra = any(EXTRAS, random);
      draft.text(random.nextBoolean() ? extra + draft.text() : draft.text() + extra);
    }
  },
  ANOTHER_ENCODING {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.body = draft.text().getBytes(UTF_16);
    }
  },
  DEEP_NESTING {
    @Override
    void apply(RequestDraft draft, Random random) {
      int depth = 1 + random.nextInt(3_000);
      String open = random.nextBoolean() ? "[" : "{\"name\":";
      replaceIn(draft, VALUE, open.repeat(depth), random);
    }
  },
  ANOTHER_MEDIA_TYPE {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.set("Content-Type", any(MEDIA_TYPES, random));
    }
  },
  NO_MEDIA_TYPE {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.remove("Content-Type");
    }
  },
  NO_KEY {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.remove("X-API-Key");
    }
  },
  ANOTHER_KEY {
    @Override
    void apply(RequestDraft draft, Random random) {
      if (random.nextBoolean()) {
        draft.remove("X-API-Key");
      }
      draft.add("X-API-Key", any(CREDENTIALS, random));
    }
  },
  A_FIELD_MORE {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.add(any(FIELD_NAMES, random), any(FIELD_VALUES, random));
    }
  },
  A_LONG_FIELD {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.add(any(FIELD_NAMES, random), "a".repeat(7_000 + random.nextInt(12_000)));
    }
  },
  A_PARAMETER_MORE {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.query.add(
          any(PARAMETERS, random) + any(List.of("=", "", "=="), random) + any(TEXTS, random));
    }
  },
  A_PARAMETER_TWICE {
    @Override
    void apply(RequestDraft draft, Random random) {
      if (!draft.query.isEmpty()) {
        draft.query.add(any(draft.query, random));
      }
    }
  },
  ANOTHER_PARAMETER_VALUE {
    @Override
    void apply(RequestDraft draft, Random random) {
      if (!draft.query.isEmpty()) {
        int i = random.nextInt(draft.query.size());
        draft.query.set(i, draft.query.get(i).split("=", 2)[0] + "=" + any(TEXTS, random));
      }
    }
  },
  ANOTHER_SEGMENT {
    @Override
    void apply(RequestDraft draft, Random random) {
      var segments = draft.path.split("/", -1);
      segments[1 + random.nextInt(segments.length - 1)] = any(TEXTS, random);
      draft.path = String.join("/", segments);
    }
  },
  A_SEGMENT_MORE {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.path += "/" + any(TEXTS, random);
    }
  },
  ANOTHER_METHOD {
    @Override
    void apply(RequestDraft draft, Random random) {
      draft.method = any(METHODS, random);
    }
  };

  abstract void apply(RequestDraft draft, Random random);

  private static final Pattern VALUE =
      Pattern.compile("(?<=[:\\[,])(\"[^\"]*\"|-?[0-9.]+|true|false|null)(?=[,}\\]])");
  private static final Pattern NAME = Pattern.compile("\"[^\"]*\":");
  private static final Pattern BRACE = Pattern.compile("\\{");

  /** In JSON, so that they need not be Unicode. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "-0",
          "1.0",
          "1.10",
          "1e2",
          "1e400",
          "1E-400",
          "1e1000000000",
          "9223372036854775807",
          "9223372036854775808",
          "123456789012345678901234567890",
          "9".repeat(101),
          "9".repeat(2_000),
          "01",
          "+1",
          ".5",
          "NaN",
          "Infinity",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\u0085\"",
          "\"\\u2028\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\ud83d\\ude00\"",
          "\"\\uFFFF\"",
          "\"\\x\"",
          "\"\t\"",
          "\"2026-02-30\"",
          "\"0000-01-01\"",
          "\"9999-12-31\"",
          "\"+10000-01-01\"",
          "\"2026-01-01T00:00:00\"",
          "\"a@b\"",
          "\"a@b.c, d@e.f\"",
          "\"a\\u200b@b.c\"",
          "\"" + "x".repeat(100) + "\"",
          "\"" + "x".repeat(101) + "\"",
          "\"" + "x".repeat(255) + "\"",
          "\"" + "x".repeat(256) + "\"",
          "\"" + "\uD83D\uDE00".repeat(255) + "\"",
          "\"" + "\uD83D\uDE00".repeat(256) + "\"",
          "\"" + "x".repeat(1_001) + "\"",
          "\"" + "x".repeat(10_001) + "\"",
          "\"" + "x".repeat(70_000) + "\"",
          "[]",
          "[null]",
          "[[\"REP-1\"]]",
          "[\"REP-1\",\"REP-1\"]",
          "{}",
          "{\"collections\":{}}",
          "{\"collections\":null}",
          "{\"collections\":[]}",
          "{\"collections\":{\"a\":{\"b\":1}}}",
          "{\"collections\":{\"\":1}}",
          "{\"other\":{\"a\":1}}",
          "undefined",
          "'x'",
          "");

  private static final List<String> NAMES =
      List.of(
          "\"name\"",
          "\"Name\"",
          "\"reference\"",
          "\"account_number\"",
          "\"document_number\"",
          "\"op\"",
          "\"if_match\"",
          "\"accounts\"",
          "\"numbers\"",
          "\"levels\"",
          "\"links\"",
          "\"custom_fields\"",
          "\"created_at\"",
          "\"updated_at\"",
          "\"accounts_total\"",
          "\"warnings\"",
          "\"unknown\"",
          "\"na\\u006de\"",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"" + "n".repeat(3_000) + "\"",
          "name");

  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "\n\n",
          "{",
          "{}",
          "[]",
          "[{}]",
          "[[]]",
          "null",
          "true",
          "0",
          "\"\"",
          "\"name\"",
          "{}{}",
          "{}\n{}",
          "{}\r\n\r\n{}\r\n",
          "[null]",
          "[1,2]",
          "<a/>",
          "a=b&c=d",
          "\u0000");

  private static final List<String> EXTRAS =
      List.of(
          "\uFEFF",
          "\uFEFF\uFEFF",
          " ",
          "\r\n",
          "\u0000",
          "\u00A0",
          "x",
          "}",
          "]",
          "// comment",
          "/* comment */",
          "\u001E",
          ")]}',\n",
          "{}");

  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-8",
          "application/json; charset=iso-8859-1",
          "application/json; charset=\"UTF8\"",
          "application/json; charset=nonsense",
          "application/json;",
          "APPLICATION/JSON",
          "application/x-ndjson",
          "application/x-ndjson; charset=utf-16",
          "application/merge-patch+json",
          "application/problem+json",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "text/plain",
          "text/csv",
          "*/*",
          "application/*",
          "json",
          "/",
          ";",
          ",",
          "",
          "application/json, text/plain",
          "application/json; q=0",
          "a/b; c=\"d",
          "\u00FF/\u00FE");

  private static final List<String> CREDENTIALS =
      List.of(
          "",
          "x",
          "rep_a_b_c",
          "rep_" + "0".repeat(12) + "_" + "0".repeat(43) + "_" + "0".repeat(6),
          "\u00FF",
          "'; DROP TABLE api_keys; --",
          "k".repeat(5_000),
          RawRequest.KEY + "x",
          RawRequest.KEY.toLowerCase(java.util.Locale.ROOT),
          RawRequest.KEY + ", " + RawRequest.KEY,
          RawRequest.KEY);

  private static final List<String> FIELD_NAMES =
      List.of(
          "Accept",
          "Accept-Charset",
          "Accept-Encoding",
          "Accept-Language",
          "Access-Control-Request-Headers",
          "Access-Control-Request-Method",
          "Authorization",
          "Connection",
          "Content-Encoding",
          "Content-Language",
          "Content-Range",
          "Content-Type",
          "Cookie",
          "Expect",
          "Forwarded",
          "Idempotency-Key",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "If-Range",
          "If-Unmodified-Since",
          "Origin",
          "Prefer",
          "Range",
          "Referer",
          "TE",
          "Trailer",
          "Upgrade",
          "User-Agent",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-HTTP-Method-Override",
          "X-Request-Id",
          "baggage",
          "traceparent",
          "tracestate");

  private static final List<String> FIELD_VALUES =
      List.of(
          "",
          ",",
          ";",
          ",,",
          ";;",
          "=",
          "*",
          "\"",
          "\"\"",
          "\"x\"",
          "W/\"x\"",
          "W/",
          "\"x\", *",
          "\"x\" \"y\"",
          "\"x",
          "x",
          "0",
          "-1",
          "99999999999999999999",
          "*/*",
          "*/*;q=0",
          "application/json",
          "application/json;q=0",
          "application/json;q=2",
          "application/json;q=",
          "application/x-ndjson",
          "application/problem+json",
          "text/html",
          "text/html, application/json;q=0.5",
          "a/b/c",
          "gzip",
          "gzip;q=0, identity;q=0",
          "*;q=0",
          "snappy",
          "utf-16",
          "de-DE, *;q=0.5",
          "en-",
          "-",
          "close",
          "keep-alive, x",
          "h2c",
          "100-continue",
          "handling=strict",
          "handling=strict, handling=lenient",
          "return=minimal; x=\"",
          "bytes=0-0",
          "bytes=9-1",
          "Thu, 01 Jan 1970 00:00:00 GMT",
          "DELETE",
          "https://elsewhere.example",
          "null",
          "../../etc/passwd",
          "${jndi:ldap://localhost/a}",
          "%00",
          "\u00FF\u00FE",
          "a\tb",
          "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00",
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
          "k".repeat(255),
          "k".repeat(256));

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

  private static void replaceIn(
      RequestDraft draft, Pattern pattern, String replacement, Random random) {
    String text = draft.text();
    var places = pattern.matcher(text).results().toList();
    if (!places.isEmpty()) {
      var place = any(places, random);
      draft.text(text.substring(0, place.start()) + replacement + text.substring(place.end()));
    }
  }
}
