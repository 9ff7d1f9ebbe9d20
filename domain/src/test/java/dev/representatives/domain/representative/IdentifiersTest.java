package dev.representatives.domain.representative;

import static dev.representatives.domain.text.Texts.EMOJI;
import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.validation.ViolationCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** References, account numbers and document numbers follow the same rules. */
class IdentifiersTest {
  static Stream<Function<String, ?>> kinds() {
    return Stream.of(RepresentativeReference::new, AccountNumber::new, DocumentNumber::new);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void case_and_accents_make_different_identifiers(Function<String, ?> kind) {
    assertThat(Stream.of("Abc", "abc", "\u00e1bc", "a\u0301bc", "abc\u200B").map(kind))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_identifier_has_up_to_255_characters(Function<String, ?> kind) {
    assertThat(kind.apply(EMOJI.repeat(255))).isEqualTo(kind.apply(EMOJI.repeat(255)));
    assertRefused(ViolationCode.TOO_LONG, () -> kind.apply(EMOJI.repeat(256)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_identifier_is_refused_for_what_is_in_it_and_around_it(Function<String, ?> kind) {
    assertRefused(ViolationCode.EMPTY, () -> kind.apply(""));
    assertRefused(ViolationCode.CONTROL_CHARACTER, () -> kind.apply("abc\u0000"));
    assertRefused(ViolationCode.LONE_SURROGATE, () -> kind.apply("\uD83D"));
    assertRefused(ViolationCode.SURROUNDING_WHITE_SPACE, () -> kind.apply("\u00A0abc"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void identifiers_are_ordered_by_code_point(Function<String, ?> kind) {
    var ordered =
        Stream.of("B", "a", "ab", "a\u0301", "\u00e1", "\uE000", EMOJI).map(kind).toList();

    var shuffled = new ArrayList<>(ordered);
    Collections.reverse(shuffled);

    assertThat(shuffled.stream().sorted()).isEqualTo(ordered);
  }
}
