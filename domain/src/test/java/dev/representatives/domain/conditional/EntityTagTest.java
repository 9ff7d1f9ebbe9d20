package dev.representatives.domain.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "!", "#", "~", "abc", "\u0080", "\u00FF"})
  void a_tag_holds_what_rfc_9110_lets_stand_between_the_quotes(String value) {
    assertThat(new EntityTag(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"", "\u0000", "\u001F", "\u007F", "\u0100", "\uD83D\uDE00"})
  void a_tag_holds_nothing_else(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EntityTag(value));
  }

  @Test
  void a_digest_is_128_bits_in_characters_that_need_no_escaping() {
    assertThat(new EntityTag.Digest().add("a").toEntityTag().value()).matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void the_same_parts_make_the_same_tag() {
    assertThat(new EntityTag.Digest().add("a").add(1).toEntityTag())
        .isEqualTo(new EntityTag.Digest().add("a").add(1).toEntityTag());
  }

  @Test
  void other_parts_make_another_tag() {
    assertThat(
            new EntityTag[] {
              new EntityTag.Digest().toEntityTag(),
              new EntityTag.Digest().add("").toEntityTag(),
              new EntityTag.Digest().add("a").toEntityTag(),
              new EntityTag.Digest().add("b").toEntityTag(),
              new EntityTag.Digest().add("\u00e1").toEntityTag(),
              new EntityTag.Digest().add(1).toEntityTag(),
              new EntityTag.Digest().add(1L << 32).toEntityTag(),
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void where_one_text_ends_and_the_next_begins_makes_a_difference() {
    assertThat(new EntityTag.Digest().add("ab").add("c").toEntityTag())
        .isNotEqualTo(new EntityTag.Digest().add("a").add("bc").toEntityTag());
  }
}
