package dev.representatives.domain.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {
  private static final String CHANGED =
      "The resource is not in a state that the precondition names; read it again.";
  private static final String WEAK =
      CHANGED + " A weak entity tag never names a state here; use the strong one.";
  private static final String MISSING =
      "The precondition asks for a resource that exists, and this one does not.";
  private static final String UNTAGGED =
      "The resource has no entity tag; a precondition can only ask whether it exists.";
  private static final String EXCLUDED =
      "The resource is in a state that the precondition excludes.";
  private static final String EXISTS =
      "The resource exists, and the precondition asks for one that does not.";

  @ParameterizedTest
  @CsvSource({"v1", ","})
  void no_precondition_never_fails(String current) {
    assertHolds(Precondition.NONE, current);
  }

  @ParameterizedTest
  @CsvSource({"v1, v1", "*, v1"})
  void an_expectation_holds_for_the_state_that_it_names(String expected, String current) {
    assertHolds(expected(expected), current);
  }

  @ParameterizedTest
  @CsvSource({"v1, v2", "v1, v10"})
  void an_expectation_fails_for_another_state(String expected, String current) {
    assertFails(expected(expected), current, CHANGED);
  }

  @ParameterizedTest
  @CsvSource({"W/v1, v1", "W/v1, v2"})
  void a_weak_tag_fails_the_expectation_with_a_reason(String expected, String current) {
    assertFails(expected(expected), current, WEAK);
  }

  @ParameterizedTest
  @CsvSource({"v1", "*"})
  void an_expectation_fails_if_there_is_no_resource(String expected) {
    assertFails(expected(expected), CurrentState.MISSING, MISSING);
  }

  @ParameterizedTest
  @CsvSource({"v1, v2", "v1,", "*,"})
  void an_exclusion_holds_for_another_state_and_for_none(String refused, String current) {
    assertHolds(excluded(refused), current);
  }

  @ParameterizedTest
  @CsvSource({"v1, v1", "W/v1, v1"})
  void an_exclusion_fails_for_the_state_that_it_names(String refused, String current) {
    assertFails(excluded(refused), current, EXCLUDED);
  }

  @Test
  void an_exclusion_of_any_fails_for_what_exists() {
    assertFails(excluded("*"), "v1", EXISTS);
    assertFails(excluded("*"), CurrentState.UNTAGGED, EXISTS);
  }

  @Test
  void of_what_has_no_tag_only_the_existence_can_be_expected() {
    assertHolds(expected("*"), CurrentState.UNTAGGED);
    assertHolds(excluded("v1"), CurrentState.UNTAGGED);
    assertFails(expected("v1"), CurrentState.UNTAGGED, UNTAGGED);
  }

  @Test
  void a_reader_knows_the_state_that_if_none_match_names() {
    assertThat(excluded("v1").isKnown(state("v1"))).isTrue();
    assertThat(excluded("W/v1").isKnown(state("v1"))).isTrue();
    assertThat(excluded("*").isKnown(CurrentState.UNTAGGED)).isTrue();
    assertThat(excluded("v1").isKnown(state("v2"))).isFalse();
    assertThat(excluded("v1").isKnown(CurrentState.UNTAGGED)).isFalse();
    assertThat(expected("v1").isKnown(state("v1"))).isFalse();
    assertThat(Precondition.NONE.isKnown(state("v1"))).isFalse();
  }

  @Test
  void a_reader_who_expects_another_state_is_refused() {
    assertRefused(() -> expected("v1").isKnown(state("v2")), CHANGED);
  }

  @Test
  void it_is_known_whether_anything_is_expected() {
    assertThat(Precondition.NONE.isEmpty()).isTrue();
    assertThat(expected("v1").isEmpty()).isFalse();
    assertThat(excluded("*").isEmpty()).isFalse();
  }

  @Test
  void what_does_not_exist_has_no_tag() {
    var tag = Optional.of(new EntityTag("v1"));

    assertThatIllegalArgumentException().isThrownBy(() -> new CurrentState(false, tag));
  }

  @Test
  void both_have_to_hold_and_if_match_is_looked_at_first() {
    var both = new Precondition(Optional.of(tags("v1")), Optional.of(tags("v2")));

    assertHolds(both, "v1");
    assertFails(both, "v2", CHANGED);
    assertFails(new Precondition(Optional.of(tags("v1")), Optional.of(tags("*"))), "v1", EXISTS);
  }

  private static void assertHolds(Precondition precondition, String current) {
    assertHolds(precondition, state(current));
  }

  private static void assertHolds(Precondition precondition, CurrentState current) {
    assertThatCode(() -> precondition.check(current)).doesNotThrowAnyException();
  }

  private static void assertFails(Precondition precondition, String current, String detail) {
    assertFails(precondition, state(current), detail);
  }

  private static void assertFails(Precondition precondition, CurrentState current, String detail) {
    assertRefused(() -> precondition.check(current), detail);
  }

  private static void assertRefused(ThrowingCallable work, String detail) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(work)
        .satisfies(
            e -> {
              assertThat(e.failure().code()).isEqualTo(FailureCode.PRECONDITION_FAILED);
              assertThat(e.failure().detail()).isEqualTo(detail);
            });
  }

  private static CurrentState state(String tag) {
    return CurrentState.of(Optional.ofNullable(tag).map(EntityTag::new));
  }

  private static Precondition expected(String tag) {
    return new Precondition(Optional.of(tags(tag)), Optional.empty());
  }

  private static Precondition excluded(String tag) {
    return new Precondition(Optional.empty(), Optional.of(tags(tag)));
  }

  private static EntityTags tags(String tag) {
    if (tag.equals("*")) {
      return EntityTags.ANY;
    }
    return tag.startsWith("W/")
        ? new EntityTags(false, List.of(), List.of(new EntityTag(tag.substring(2))))
        : new EntityTags(false, List.of(new EntityTag(tag)), List.of());
  }
}
