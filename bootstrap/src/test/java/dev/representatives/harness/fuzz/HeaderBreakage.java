package dev.representatives.harness.fuzz;

import static dev.representatives.harness.fuzz.KeyPool.any;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The ways to break the header fields of a request. Some of them leave it valid. */
enum HeaderBreakage implements Breakage {
  ANOTHER_MEDIA_TYPE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.set("Content-Type", any(MEDIA_TYPES, random));
    }
  },
  NO_MEDIA_TYPE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.remove("Content-Type");
    }
  },
  NO_KEY {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.remove("X-API-Key");
    }
  },
  ANOTHER_KEY {
    @Override
    public void apply(RequestDraft draft, Random random) {
      if (random.nextBoolean()) {
        draft.remove("X-API-Key");
      }
      draft.add("X-API-Key", any(CREDENTIALS, random));
    }
  },
  A_FIELD_MORE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.add(any(FIELD_NAMES, random), any(FIELD_VALUES, random));
    }
  },
  A_LONG_FIELD {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.add(any(FIELD_NAMES, random), "a".repeat(7_000 + random.nextInt(12_000)));
    }
  };

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
          RawRequest.KEY.toLowerCase(Locale.ROOT),
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
}
