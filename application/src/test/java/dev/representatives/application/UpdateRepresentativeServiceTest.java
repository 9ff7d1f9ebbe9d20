package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Drafts.clearing;
import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Drafts.saying;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.MINUTE;
import static dev.representatives.application.World.NOW_KEPT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.ifMatchAny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.representative.CustomFieldValue.Text;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateRepresentativeServiceTest {
  private final World world = new World();

  @Test
  void a_value_is_set() {
    world.given(REFERENCE, named("Jane"));
    world.clock.move(MINUTE);

    var updated = world.update(REFERENCE, named("June"));

    var now = updated.representative();
    assertThat(now.details().text(RepresentativeField.NAME)).contains("June");
    assertThat(now.createdAt()).isEqualTo(NOW_KEPT);
    assertThat(now.updatedAt()).isEqualTo(NOW_KEPT.plus(MINUTE));
    assertThat(now.version()).isEqualTo(2);
    assertThat(world.stored(REFERENCE)).contains(updated);
  }

  @Test
  void null_clears() {
    world.given(REFERENCE, named("Jane"));

    var updated = world.update(REFERENCE, clearing(RepresentativeField.NAME));

    assertThat(updated.representative().details().name()).isEmpty();
  }

  @Test
  void fields_that_are_not_mentioned_are_kept() {
    world.given(REFERENCE, named("Jane"));

    var updated = world.update(REFERENCE, saying(RepresentativeField.PHONE, "1"));

    assertThat(updated.representative().details().text(RepresentativeField.NAME)).contains("Jane");
  }

  @Test
  void each_field_is_set_cleared_or_kept_on_its_own() {
    Seeded.repeat(
        40,
        random -> {
          var fresh = new World();
          fresh.given(Drafts.BOSS, NOTHING);
          var before = fresh.given(REFERENCE, Drafts.random(random)).representative().details();
          var draft = Drafts.random(random);

          var after = fresh.update(REFERENCE, draft).representative().details();

          for (var field : RepresentativeField.values()) {
            var input = draft.input(field);
            assertThat(after.text(field))
                .as(field.fieldName())
                .isEqualTo(input.isMentioned() ? input.value() : before.text(field));
          }
        });
  }

  @Test
  void each_custom_field_is_set_cleared_or_kept_on_its_own() {
    world.given(
        REFERENCE,
        Drafts.custom(
            CustomFieldsDraft.builder().text("kept", "a").text("set", "b").text("cleared", "c")));

    var updated =
        world.update(
            REFERENCE,
            Drafts.custom(CustomFieldsDraft.builder().text("set", "B").clear("cleared")));

    assertThat(updated.representative().customFields().values())
        .isEqualTo(Map.of("kept", new Text("a"), "set", new Text("B")));
  }

  @Test
  void the_outcome_distinguishes_a_change_from_none() {
    world.given(REFERENCE, named("Jane"));

    assertThat(outcome(named("June"))).isEqualTo(WriteOutcome.CHANGED);
    assertThat(outcome(named("June"))).isEqualTo(WriteOutcome.UNCHANGED);
  }

  @Test
  void a_draft_that_changes_nothing_writes_nothing() {
    var before = world.given(REFERENCE, named("Jane"));
    world.clock.move(MINUTE);

    assertThat(world.update(REFERENCE, NOTHING)).isEqualTo(before);
    assertThat(world.update(REFERENCE, clearing(RepresentativeField.PHONE)).entityTag())
        .isEqualTo(before.entityTag());
    verify(world.representatives, never()).update(any(), any(), any());
  }

  @Test
  void a_missing_representative_is_not_found() {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> world.update(REFERENCE, named("Jane")));
    verify(world.representatives, never()).insert(any(), any());
  }

  @Test
  void violations_are_reported_even_if_there_is_no_representative() {
    assertFails(FailureCode.VALIDATION_FAILED, () -> world.update(REFERENCE, Drafts.INVALID));
  }

  @Test
  void a_missing_representative_is_not_found_whatever_the_precondition() {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND, () -> world.update(REFERENCE, NOTHING, ifMatchAny()));
  }

  @Test
  void another_tenant_s_representative_is_not_found() {
    world.given(world.umbrella, REFERENCE, NOTHING);

    assertFails(FailureCode.REPRESENTATIVE_NOT_FOUND, () -> world.update(REFERENCE, NOTHING));
  }

  @Test
  void custom_fields_are_counted_with_those_that_are_kept() {
    var full = CustomFieldsDraft.builder();
    for (int i = 0; i < 200; i++) {
      full.flag("key " + i, true);
    }
    world.given(REFERENCE, Drafts.custom(full));

    assertThat(
            violationsOf(
                () ->
                    world.update(
                        REFERENCE, Drafts.custom(CustomFieldsDraft.builder().flag("more", true)))))
        .containsExactly("/custom_fields/collections TOO_MANY_CUSTOM_FIELDS");
  }

  private WriteOutcome outcome(RepresentativeDraft draft) {
    return world
        .update
        .update(new UpdateRepresentative.Command(world.acme, REFERENCE, draft, Precondition.NONE))
        .outcome();
  }
}
