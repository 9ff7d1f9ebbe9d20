package dev.representatives.domain.representative;

import static dev.representatives.domain.text.Texts.EMOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.representative.CustomFieldValue.Decimal;
import dev.representatives.domain.representative.CustomFieldValue.Flag;
import dev.representatives.domain.representative.CustomFieldValue.Text;
import dev.representatives.domain.text.Texts;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldsTest {
  private static final CustomFields STORED =
      new CustomFields(Map.of("region", new Text("EMEA"), "vip", new Flag(true)));

  private final Violations violations = new Violations();

  @Test
  void keys_that_are_not_mentioned_keep_their_values() {
    assertThat(STORED.with(draft(d -> d.text("tier", "A")), violations).values())
        .containsEntry("region", new Text("EMEA"))
        .containsEntry("vip", new Flag(true))
        .containsEntry("tier", new Text("A"))
        .hasSize(3);
  }

  @Test
  void a_key_gets_the_value_that_it_is_given() {
    var draft =
        draft(
            d ->
                d.text("region", "APAC").number("rank", new BigDecimal("1.50")).flag("vip", false));

    assertThat(STORED.with(draft, violations).values())
        .containsEntry("region", new Text("APAC"))
        .containsEntry("rank", new Decimal(new BigDecimal("1.5")))
        .containsEntry("vip", new Flag(false));
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void a_key_that_is_sent_as_null_is_cleared() {
    assertThat(STORED.with(draft(d -> d.clear("region").clear("other")), violations).values())
        .containsOnlyKeys("vip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\n"})
  void a_key_that_is_sent_blank_is_cleared(String blank) {
    assertThat(STORED.with(draft(d -> d.text("region", blank)), violations).values())
        .containsOnlyKeys("vip");
  }

  @Test
  void to_clear_all_keeps_only_what_is_given() {
    assertThat(STORED.with(draft(d -> d.text("tier", "A").clearAll()), violations).values())
        .containsOnlyKeys("tier");
  }

  @Test
  void of_a_key_that_is_given_twice_the_last_value_holds() {
    assertThat(STORED.with(draft(d -> d.clear("region").text("region", "A")), violations).values())
        .containsEntry("region", new Text("A"));
  }

  @Test
  void a_draft_that_mentions_nothing_changes_nothing() {
    assertThat(STORED.with(CustomFieldsDraft.EMPTY, violations)).isEqualTo(STORED);
  }

  @Test
  void keys_are_in_the_order_of_code_points() {
    var draft =
        draft(d -> d.flag(EMOJI, true).flag("\uE000", true).flag("a", true).flag("B", true));

    assertThat(CustomFields.EMPTY.with(draft, violations).values().keySet())
        .containsExactly("B", "a", "\uE000", EMOJI);
  }

  @Test
  void a_key_has_up_to_100_characters() {
    String longest = EMOJI.repeat(100);

    assertThat(CustomFields.EMPTY.with(draft(d -> d.flag(longest, true)), violations).values())
        .containsOnlyKeys(longest);
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void a_longer_key_is_refused_and_echoed_only_cut() {
    assertThat(problems(d -> d.flag(EMOJI.repeat(101), true)))
        .containsExactly("/custom_fields/collections/" + EMOJI.repeat(100) + "\u2026 TOO_LONG");
  }

  @Test
  void a_key_has_a_character_and_no_control_character() {
    assertThat(problems(d -> d.flag("", true).clear("").clear("a\nb").flag("\uD83D", true)))
        .containsExactly(
            "/custom_fields/collections/ EMPTY",
            "/custom_fields/collections/ EMPTY",
            "/custom_fields/collections/a\nb CONTROL_CHARACTER",
            "/custom_fields/collections/\uD83D LONE_SURROGATE");
  }

  @Test
  void the_violation_of_an_empty_key_gives_the_valid_length() {
    STORED.with(draft(d -> d.clear("")), violations);

    assertThat(violations.found())
        .extracting(Violation::detail)
        .containsExactly("Give the key 1 to 100 characters.");
  }

  @Test
  void a_value_that_is_refused_is_pointed_at_with_its_key_escaped() {
    assertThat(
            problems(d -> d.text("a/b~c", "x".repeat(1001)).number("n", new BigDecimal("1E100"))))
        .containsExactly(
            "/custom_fields/collections/a~1b~0c TOO_LONG",
            "/custom_fields/collections/n NUMBER_OUT_OF_RANGE");
  }

  @Test
  void a_representative_holds_200_keys() {
    var full = CustomFields.EMPTY.with(draft(d -> fill(d, 200)), violations);

    assertThat(full.values()).hasSize(200);
    assertThat(full.with(draft(d -> d.clear("key 0").flag("one", true)), violations).values())
        .hasSize(200);
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void the_201st_key_is_refused() {
    var full = CustomFields.EMPTY.with(draft(d -> fill(d, 200)), violations);

    assertThat(full.with(draft(d -> d.flag("one more", true)), violations)).isEqualTo(full);
    assertThat(violations.found())
        .containsExactly(
            new Violation(
                CustomFieldsDraft.LOCATION,
                ViolationCode.TOO_MANY_CUSTOM_FIELDS,
                "A representative holds at most 200 custom fields, with these it would have 201;"
                    + " clear some by sending null."));
  }

  @Test
  void later_calls_of_a_builder_do_not_change_the_built_draft() {
    var builder = CustomFieldsDraft.builder().flag("a", true);
    var draft = builder.build();

    builder.flag("b", true).clear("").clearAll();

    assertThat(STORED.with(draft, violations).values()).containsOnlyKeys("a", "region", "vip");
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void the_fields_keep_the_values_they_were_created_with() {
    var given = new HashMap<>(STORED.values());
    var fields = new CustomFields(given);

    given.clear();

    assertThat(fields).isEqualTo(STORED);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> fields.values().clear());
  }

  @Test
  void to_send_the_same_again_changes_nothing() {
    Seeded.repeat(
        1_000,
        random -> {
          var stored = merged(CustomFields.EMPTY, edits(random));
          var edits = edits(random);

          var once = merged(stored, edits);

          assertThat(merged(once, edits)).isEqualTo(once);
        });
  }

  @Test
  void two_writes_do_what_one_write_of_both_does() {
    Seeded.repeat(
        1_000,
        random -> {
          var stored = merged(CustomFields.EMPTY, edits(random));
          var first = edits(random);
          var second = edits(random);
          var both = new ArrayList<>(first);
          both.addAll(second);

          assertThat(merged(merged(stored, first), second)).isEqualTo(merged(stored, both));
        });
  }

  @Test
  void a_write_decides_about_the_keys_that_it_mentions_and_no_other() {
    Seeded.repeat(
        1_000,
        random -> {
          var stored = merged(CustomFields.EMPTY, edits(random));
          var edits = edits(random);
          var expected = new HashMap<>(stored.values());
          for (Edit edit : edits) {
            if (edit.value().isEmpty()) {
              expected.remove(edit.key());
            } else {
              expected.put(edit.key(), new Text(edit.value()));
            }
          }

          assertThat(merged(stored, edits).values()).isEqualTo(expected);
        });
  }

  private record Edit(String key, String value) {}

  private static List<Edit> edits(Random random) {
    var edits = new ArrayList<Edit>();
    for (int left = random.nextInt(6); left > 0; left--) {
      String key = List.of("a", "b", "A", "\uE000", EMOJI).get(random.nextInt(5));
      edits.add(new Edit(key, random.nextBoolean() ? "" : Texts.of('0' + random.nextInt(10))));
    }
    return edits;
  }

  private static CustomFields merged(CustomFields stored, List<Edit> edits) {
    return stored.with(
        draft(d -> edits.forEach(edit -> d.text(edit.key(), edit.value()))), new Violations());
  }

  private List<String> problems(Consumer<CustomFieldsDraft.Builder> content) {
    assertThat(STORED.with(draft(content), violations)).isEqualTo(STORED);
    return violations.found().stream()
        .map(violation -> violation.location().name() + " " + violation.code())
        .toList();
  }

  private static void fill(CustomFieldsDraft.Builder draft, int count) {
    for (int i = 0; i < count; i++) {
      draft.flag("key " + i, true);
    }
  }

  private static CustomFieldsDraft draft(Consumer<CustomFieldsDraft.Builder> content) {
    var builder = CustomFieldsDraft.builder();
    content.accept(builder);
    return builder.build();
  }

  @Test
  void a_value_stored_under_an_older_rule_stays_readable_and_may_be_sent_again() {
    String tooLong = "a".repeat(Text.MAX_LENGTH + 1);
    String longKey = "k".repeat(CustomFields.MAX_KEY_LENGTH + 1);
    var tooLarge = new BigDecimal("1e200");
    var stored =
        new CustomFields(
            Map.of(
                "text",
                new Text(tooLong),
                "number",
                new Decimal(tooLarge),
                longKey,
                new Flag(true)));

    assertThat(
            stored.with(
                draft(d -> d.text("text", tooLong).number("number", tooLarge).flag(longKey, true)),
                violations))
        .isEqualTo(stored);
    assertThat(stored.with(draft(d -> d.clearAll().text("text", tooLong)), violations).values())
        .containsOnlyKeys("text");
    assertThat(stored.with(draft(d -> d.flag("other", true)), violations).values()).hasSize(4);
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void another_value_than_the_stored_one_has_to_keep_the_rule() {
    String tooLong = "a".repeat(Text.MAX_LENGTH + 1);
    var stored = new CustomFields(Map.of("text", new Text(tooLong)));

    stored.with(draft(d -> d.text("text", tooLong + "a")), violations);
    stored.with(draft(d -> d.text("other", tooLong)), violations);

    assertThat(violations.found())
        .extracting(violation -> violation.location().name() + " " + violation.code())
        .containsExactly(
            "/custom_fields/collections/text TOO_LONG",
            "/custom_fields/collections/other TOO_LONG");
  }

  @Test
  void more_keys_than_allowed_stay_but_do_not_become_more() {
    var values = new HashMap<String, CustomFieldValue>();
    for (int i = 0; i <= CustomFields.MAX_KEYS; i++) {
      values.put("k" + i, new CustomFieldValue.Flag(true));
    }
    var stored = new CustomFields(values);

    assertThat(stored.with(draft(d -> d.flag("k0", false)), violations).values())
        .hasSize(CustomFields.MAX_KEYS + 1);
    assertThat(violations.isEmpty()).isTrue();
    stored.with(draft(d -> d.flag("one more", true)), violations);
    assertThat(violations.found())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.TOO_MANY_CUSTOM_FIELDS);
  }
}
