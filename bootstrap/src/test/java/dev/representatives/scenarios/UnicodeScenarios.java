package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Every Unicode scalar value is stored as it was sent, or is a control character and refused. Many
 * share a text, which begins and ends with an ordinary character, since white space is refused
 * there.
 */
@OnEveryDatabase
class UnicodeScenarios extends Scenarios {
  /** With its ends, the longest key. */
  private static final int PACK = 253;

  /** With its ends, the longest name of a custom field. */
  private static final int PACK_OF_A_NAME = 98;

  private static final int LINES = 500;

  /** The lists show all of them; in a path, a sample shows that keys are decoded. */
  private static final int PACKS_PER_SAMPLE = 40;

  private static final Set<Integer> CONTROL_CHARACTERS =
      IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F))
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  /** Allowed in the values of custom fields. */
  private static final Set<Integer> TABS_AND_LINE_BREAKS =
      Set.of((int) '\t', (int) '\n', (int) '\r');

  private Api api;

  @BeforeEach
  void createTenant() {
    api = deployment().withKey(deployment().commandLine().storeKey(Unique.tenant()));
  }

  @Test
  void each_comes_back_as_it_was_sent_unless_it_is_a_control_character(TestReporter reporter) {
    var packs = split(scalars(), PACK);
    var accounts = store("accounts", packs, UnicodeScenarios::account);
    var stored = store("representatives", packs, UnicodeScenarios::linked);

    assertThat(stored).isEqualTo(accounts);
    assertThat(entries("/accounts", "account_number", "name"))
        .isEqualTo(lines(stored, UnicodeScenarios::account));
    assertThat(entries("/representatives", "reference", "name", "custom_fields"))
        .isEqualTo(lines(stored, UnicodeScenarios::representative));
    assertThat(entries("/links", "representative_reference", "account_number"))
        .isEqualTo(lines(stored, UnicodeScenarios::link));
    for (int i = 0; i < stored.size(); i += PACKS_PER_SAMPLE) {
      String pack = stored.get(i);
      assertThat(api.get(Paths.representative(ended(pack))).send().texts("/accounts"))
          .containsExactly(ended(pack));
    }
    reporter.publishEntry("texts of all scalar values", "" + stored.size());
  }

  @Test
  void a_control_character_is_refused_in_each_field() {
    var lines = new ArrayList<JsonNode>();
    for (int c : CONTROL_CHARACTERS) {
      String text = ended(Character.toString(c));
      lines.add(line("reference", text));
      lines.add(line("reference", "x", "name", text));
      lines.add(line("reference", "x", "custom_fields", collections(text, "x")));
      if (!TABS_AND_LINE_BREAKS.contains(c)) {
        lines.add(line("reference", "x", "custom_fields", collections("text", text)));
      }
    }

    assertThat(results(bulk("representatives", lines)).values())
        .hasSameSizeAs(lines)
        .allSatisfy(
            result ->
                assertThat(result.at("/problem/errors/0/code").textValue())
                    .isEqualTo("CONTROL_CHARACTER"));
  }

  @Test
  void a_custom_field_keeps_tabs_and_line_breaks() {
    String text = "<\t\n\r\r\n>";
    bulk(
        "representatives",
        List.of(line("reference", "x", "custom_fields", collections("text", text))));

    assertThat(api.get(Paths.representative("x")).send().text("/custom_fields/collections/text"))
        .isEqualTo(text);
  }

  /**
   * Stores each text, and halves what is refused until each part is accepted or one character.
   * Returns what is stored, by code point; all else is a control character.
   */
  private List<String> store(
      String resource, List<String> packs, Function<String, Map<String, Object>> line) {
    var stored = new TreeSet<>(UnicodeScenarios::compareUtf8);
    var refused = new HashSet<Integer>();
    var open = packs;
    while (!open.isEmpty()) {
      stored.addAll(open);
      var parts = new ArrayList<String>();
      for (var pack : refusedOf(resource, open, line)) {
        stored.remove(pack);
        int length = (int) pack.codePoints().count();
        if (length == 1) {
          refused.add(pack.codePointAt(0));
        } else {
          parts.addAll(split(pack.codePoints(), (length + 1) / 2));
        }
      }
      open = parts;
    }
    assertThat(refused).isEqualTo(CONTROL_CHARACTERS);
    assertThat(stored.stream().mapToLong(pack -> pack.codePoints().count()).sum())
        .isEqualTo(scalars().count() - refused.size());
    return List.copyOf(stored);
  }

  private List<String> refusedOf(
      String resource, List<String> packs, Function<String, Map<String, Object>> line) {
    var refused = new ArrayList<String>();
    for (int from = 0; from < packs.size(); from += LINES) {
      var part = packs.subList(from, Math.min(packs.size(), from + LINES));
      results(bulk(resource, lines(part, line)))
          .forEach(
              (number, result) -> {
                int status = result.path("status").intValue();
                assertThat(status).as("status of %s", result).isIn(201, 422);
                if (status == 422) {
                  refused.add(part.get(number - 1));
                }
              });
    }
    return refused;
  }

  private Answer bulk(String resource, List<JsonNode> lines) {
    String body = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return api.post("/bulk/" + resource)
        .body(Answer.NDJSON, BodyPublishers.ofString(body))
        .send()
        .is(200);
  }

  /** The results of a bulk by the numbers of their lines. */
  private static Map<Integer, JsonNode> results(Answer answer) {
    var results = new TreeMap<Integer, JsonNode>();
    answer.json().forEach(line -> results.put(line.path("line").intValue(), line));
    results.remove(0);
    return results;
  }

  /** All entries of a list, each with these fields only. */
  private List<JsonNode> entries(String path, String... fields) {
    var entries = new ArrayList<JsonNode>();
    for (var page = api.get(path).send(); ; page = api.callAbsolute("GET", next(page)).send()) {
      for (var entry : page.is(200).at("/data")) {
        entries.add(((ObjectNode) entry.deepCopy()).retain(fields));
      }
      if (next(page) == null) {
        return entries;
      }
    }
  }

  private static String next(Answer page) {
    return page.text("/next");
  }

  private static List<JsonNode> lines(
      List<String> packs, Function<String, Map<String, Object>> line) {
    return packs.stream().map(pack -> Json.parse(Json.write(line.apply(pack)))).toList();
  }

  private static Map<String, Object> account(String pack) {
    return Json.object("account_number", ended(pack), "name", ended(pack));
  }

  private static Map<String, Object> representative(String pack) {
    var customFields = Json.object("text", ended(pack));
    split(pack.codePoints(), PACK_OF_A_NAME).forEach(part -> customFields.put(ended(part), true));
    return Json.object(
        "reference",
        ended(pack),
        "name",
        ended(pack),
        "custom_fields",
        Map.of("collections", customFields));
  }

  private static Map<String, Object> linked(String pack) {
    var line = representative(pack);
    line.put("accounts", List.of(ended(pack)));
    return line;
  }

  private static Map<String, Object> link(String pack) {
    return Json.object("representative_reference", ended(pack), "account_number", ended(pack));
  }

  private static Object collections(String name, String value) {
    return Map.of("collections", Map.of(name, value));
  }

  private static JsonNode line(Object... namesAndValues) {
    return Json.parse(Json.write(Json.object(namesAndValues)));
  }

  private static String ended(String pack) {
    return "<" + pack + ">";
  }

  private static IntStream scalars() {
    return IntStream.concat(
        IntStream.range(0, Character.MIN_SURROGATE),
        IntStream.rangeClosed(Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT));
  }

  private static List<String> split(IntStream codePoints, int length) {
    int[] all = codePoints.toArray();
    return IntStream.iterate(0, from -> from < all.length, from -> from + length)
        .mapToObj(from -> new String(all, from, Math.min(length, all.length - from)))
        .toList();
  }

  static int compareUtf8(String left, String right) {
    return Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
  }
}
