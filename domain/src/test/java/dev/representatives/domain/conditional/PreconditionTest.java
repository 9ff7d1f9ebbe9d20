package dev.representatives.domain.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {
  private static final String CHANGED =
      "The representative has changed since the ETag in If-Match was sent; read it again.";
  private static final String MISSING = "If-Match asks for a representative, and there is none.";
  private static final String OTHER_STATE =
      "If-None-Match asks for another state than the current one.";

  @ParameterizedTest
  @CsvSource({"v1", ","})
  void who_expects_nothing_is_never_refused(String current) {
    assertHolds(Precondition.NONE, current);
  }

  @ParameterizedTest
  @CsvSource({"v1, v1", "*, v1"})
  void if_match_holds_for_the_state_that_it_names(String expected, String current) {
    assertHolds(ifMatch(expected), current);
  }

  @ParameterizedTest
  @CsvSource({"v1, v2", "W/v1, v1"})
  void if_match_fails_for_another_state_and_for_a_weak_tag(String expected, String current) {
    assertFails(ifMatch(expected), current, CHANGED);
  }

  @ParameterizedTest
  @CsvSource({"v1", "*"})
  void if_match_fails_when_there_is_nothing(String expected) {
    assertFails(ifMatch(expected), null, MISSING);
  }

  @ParameterizedTest
  @CsvSource({"v1, v2", "v1,", "*,"})
  void if_none_match_holds_for_another_state_and_for_none(String refused, String current) {
    assertHolds(ifNoneMatch(refused), current);
  }

  @ParameterizedTest
  @CsvSource({"v1, v1", "W/v1, v1", "*, v1"})
  void if_none_match_fails_for_the_state_that_it_names(String refused, String current) {
    assertFails(ifNoneMatch(refused), current, OTHER_STATE);
  }

  @Test
  void both_have_to_hold_and_if_match_is_looked_at_first() {
    var both = new Precondition(Optional.of(tags("v1")), Optional.of(tags("v2")));

    assertHolds(both, "v1");
    assertFails(both, "v2", CHANGED);
    assertFails(
        new Precondition(Optional.of(tags("v1")), Optional.of(tags("*"))), "v1", OTHER_STATE);
  }

  private static void assertHolds(Precondition precondition, String current) {
    assertThatCode(() -> precondition.check(Optional.ofNullable(current).map(EntityTag::new)))
        .doesNotThrowAnyException();
  }

  private static void assertFails(Precondition precondition, String current, String detail) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> precondition.check(Optional.ofNullable(current).map(EntityTag::new)))
        .satisfies(
            e -> {
              assertThat(e.failure().code()).isEqualTo(FailureCode.PRECONDITION_FAILED);
              assertThat(e.failure().detail()).isEqualTo(detail);
            });
  }

  private static Precondition ifMatch(String tag) {
    return new Precondition(Optional.of(tags(tag)), Optional.empty());
  }

  private static Precondition ifNoneMatch(String tag) {
    return new Precondition(Optional.empty(), Optional.of(tags(tag)));
  }

  private static EntityTags tags(String tag) {
    if (tag.equals("*")) {
      return EntityTags.ANY;
    }
    return tag.startsWith("W/")
        ? new EntityTags(false, Set.of(), Set.of(new EntityTag(tag.substring(2))))
        : new EntityTags(false, Set.of(new EntityTag(tag)), Set.of());
  }
}
