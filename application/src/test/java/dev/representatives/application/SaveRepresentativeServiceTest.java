package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.World.MINUTE;
import static dev.representatives.application.World.NOW_KEPT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.ifMatch;
import static dev.representatives.application.World.ifMatchAny;
import static dev.representatives.application.World.ifNoneMatchAny;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.representative.CustomFieldValue.Text;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaveRepresentativeServiceTest {
  private final World world = new World();

  @Test
  void a_missing_representative_is_created() {
    var result = world.save(REFERENCE, NOTHING);

    assertThat(result)
        .isEqualTo(
            new Written<>(
                WriteOutcome.CREATED,
                RepresentativeSnapshot.withoutLinks(
                    new Representative(
                        reference(REFERENCE),
                        RepresentativeDetails.EMPTY,
                        CustomFields.EMPTY,
                        NOW_KEPT,
                        NOW_KEPT,
                        1))));
    assertThat(world.stored(REFERENCE)).contains(result.state());
  }

  @Test
  void fields_that_are_not_mentioned_become_empty() {
    world.given(REFERENCE, Drafts.saying(RepresentativeField.PHONE, "1"));
    world.clock.move(MINUTE);

    var result = world.save(REFERENCE, named("Jane"));

    assertThat(result.outcome()).isEqualTo(WriteOutcome.CHANGED);
    var now = result.state().representative();
    assertThat(now.details().text(RepresentativeField.NAME)).contains("Jane");
    assertThat(now.details().phone()).isEmpty();
    assertThat(now.createdAt()).isEqualTo(NOW_KEPT);
    assertThat(now.updatedAt()).isEqualTo(NOW_KEPT.plus(MINUTE));
    assertThat(now.version()).isEqualTo(2);
    assertThat(world.stored(REFERENCE)).contains(result.state());
  }

  @Test
  void custom_fields_that_are_not_mentioned_stay() {
    world.given(
        REFERENCE,
        Drafts.custom(
            CustomFieldsDraft.builder().text("kept", "a").text("set", "b").text("cleared", "c")));

    var result =
        world.save(
            REFERENCE,
            Drafts.custom(
                CustomFieldsDraft.builder()
                    .text("set", "B")
                    .text("new", "D")
                    .text("cleared", " ")));

    assertThat(result.state().representative().customFields().values())
        .isEqualTo(Map.of("kept", new Text("a"), "set", new Text("B"), "new", new Text("D")));
  }

  @Test
  void saving_the_same_again_changes_nothing() {
    Seeded.repeat(
        20,
        random -> {
          var fresh = new World();
          fresh.given(Drafts.BOSS, NOTHING);
          fresh.save(REFERENCE, Drafts.random(random));
          var draft = Drafts.random(random);

          var first = fresh.save(REFERENCE, draft).state();
          fresh.clock.move(MINUTE);
          var second = fresh.save(REFERENCE, draft).state();

          assertThat(second).isEqualTo(first);
          for (var field : RepresentativeField.values()) {
            assertThat(second.representative().details().text(field))
                .as(field.fieldName())
                .isEqualTo(draft.input(field).value());
          }
        });
  }

  @Test
  void text_of_white_space_counts_as_none() {
    var before = world.given(REFERENCE, NOTHING);

    assertThat(world.save(REFERENCE, named(" \t")).state()).isEqualTo(before);
  }

  @Test
  void another_tenant_s_representative_is_not_there() {
    world.given(world.umbrella, REFERENCE, named("June"));

    assertThat(world.save(REFERENCE, named("Jane")).created()).isTrue();
    assertThat(
            world
                .stores
                .representatives()
                .find(world.umbrella, reference(REFERENCE))
                .orElseThrow()
                .representative()
                .details()
                .text(RepresentativeField.NAME))
        .contains("June");
  }

  @Test
  void if_match_refuses_to_create() {
    assertFails(
        FailureCode.PRECONDITION_FAILED,
        "The precondition asks for a resource that exists, and this one does not.",
        () -> world.save(REFERENCE, NOTHING, ifMatchAny()));
    assertThat(world.stored(REFERENCE)).isEmpty();
  }

  @Test
  void if_match_fails_after_a_link() {
    world.givenOneOfEach();
    var unlinked = world.stored(REFERENCE).orElseThrow();
    world.givenLinks();

    assertFails(
        FailureCode.PRECONDITION_FAILED,
        () -> world.save(REFERENCE, NOTHING, ifMatch(unlinked.entityTag())));
  }

  @Test
  void if_none_match_any_creates_and_never_replaces() {
    assertThat(world.save(REFERENCE, NOTHING, ifNoneMatchAny()).created()).isTrue();
    assertFails(
        FailureCode.PRECONDITION_FAILED,
        () -> world.save(REFERENCE, named("June"), ifNoneMatchAny()));
    assertThat(world.stored(REFERENCE).orElseThrow().representative().details())
        .isEqualTo(RepresentativeDetails.EMPTY);
  }

  @Test
  void violations_of_a_new_representative_are_reported_before_a_failed_precondition() {
    assertFails(
        FailureCode.VALIDATION_FAILED, () -> world.save(REFERENCE, Drafts.INVALID, ifMatchAny()));
  }

  @Test
  void a_representative_created_in_between_is_a_conflict() {
    doReturn(false).when(world.representatives).insert(any(), any());

    assertConflict(
        "the representative was created in between", () -> world.save(REFERENCE, NOTHING));
  }

  @Test
  void an_update_expects_the_version_that_was_read() {
    var first = world.given(REFERENCE, NOTHING).representative();
    var second = world.save(REFERENCE, named("Jane")).state().representative();

    verify(world.representatives).update(world.acme, first, second);
  }
}
