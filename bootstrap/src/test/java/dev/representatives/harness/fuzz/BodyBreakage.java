package dev.representatives.harness.fuzz;

import static dev.representatives.harness.fuzz.KeyPool.any;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** The ways to break the body of a request. Some of them leave it valid. */
enum BodyBreakage implements Breakage {
  ANOTHER_VALUE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      replaceIn(draft, VALUE, any(VALUES, random), random);
    }
  },
  ANOTHER_NAME {
    @Override
    public void apply(RequestDraft draft, Random random) {
      replaceIn(draft, NAME, any(NAMES, random) + ":", random);
    }
  },
  A_MEMBER_MORE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      replaceIn(
          draft,
          BRACE,
          "{" + any(NAMES, random) + ":" + any(VALUES, random) + (random.nextBoolean() ? "," : ""),
          random);
    }
  },
  A_MEMBER_TWICE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      replaceIn(draft, BRACE, "{\"name\":\"a\",\"name\":\"a\",", random);
    }
  },
  CUT {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.body = Arrays.copyOf(draft.body, random.nextInt(draft.body.length + 1));
    }
  },
  ANOTHER_BYTE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      if (draft.body.length > 0) {
        draft.body = draft.body.clone();
        draft.body[random.nextInt(draft.body.length)] = (byte) random.nextInt(256);
      }
    }
  },
  ANOTHER_BODY {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.text(any(BODIES, random));
    }
  },
  SOMETHING_BEFORE_OR_AFTER {
    @Override
    public void apply(RequestDraft draft, Random random) {
      String extra = any(EXTRAS, random);
      draft.text(random.nextBoolean() ? extra + draft.text() : draft.text() + extra);
    }
  },
  ANOTHER_ENCODING {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.body = draft.text().getBytes(UTF_16);
    }
  },
  DEEP_NESTING {
    @Override
    public void apply(RequestDraft draft, Random random) {
      int depth = 1 + random.nextInt(3_000);
      String open = random.nextBoolean() ? "[" : "{\"name\":";
      replaceIn(draft, VALUE, open.repeat(depth), random);
    }
  };

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
