package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Drafts.supervisedBy;
import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.failureOf;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.NOW_KEPT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.representative.CustomFieldValue.Flag;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateRepresentativeServiceTest {
  private final World world = new World();

  @Test
  void all_fields_are_optional() {
    var created = world.create(REFERENCE, NOTHING);

    assertThat(created)
        .isEqualTo(
            RepresentativeSnapshot.withoutLinks(
                new Representative(
                    reference(REFERENCE),
                    RepresentativeDetails.EMPTY,
                    CustomFields.EMPTY,
                    NOW_KEPT,
                    NOW_KEPT,
                    1)));
    assertThat(world.stored(REFERENCE)).contains(created);
  }

  @Test
  void all_given_fields_are_kept() {
    Seeded.repeat(
        20,
        random -> {
          var fresh = new World();
          fresh.given(Drafts.BOSS, NOTHING);
          var draft = Drafts.random(random);

          var created = fresh.create(REFERENCE, draft);

          for (var field : RepresentativeField.values()) {
            assertThat(created.representative().details().text(field))
                .as(field.fieldName())
                .isEqualTo(draft.input(field).value());
          }
          assertThat(fresh.stored(REFERENCE)).contains(created);
        });
  }

  @Test
  void custom_fields_are_kept() {
    var created =
        world.create(
            REFERENCE, Drafts.custom(CustomFieldsDraft.builder().flag("vip", true).clear("old")));

    assertThat(created.representative().customFields().values())
        .isEqualTo(Map.of("vip", new Flag(true)));
  }

  @Test
  void a_reference_is_unique() {
    var first = world.given(REFERENCE, named("Jane"));

    assertFails(
        FailureCode.REPRESENTATIVE_ALREADY_EXISTS,
        "A representative of this reference exists already.",
        () -> world.create(REFERENCE, named("June")));
    assertThat(world.stored(REFERENCE)).contains(first);
  }

  @Test
  void a_failed_precondition_is_reported_before_an_existing_reference() {
    var first = world.given(REFERENCE, named("Jane"));

    for (var precondition :
        List.of(
            World.ifNoneMatchAny(),
            World.ifNoneMatch(first.entityTag()),
            World.ifMatch(new EntityTag("a")))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> world.create(REFERENCE, named("June"), precondition));
    }
    for (var precondition :
        List.of(
            World.ifMatchAny(),
            World.ifMatch(first.entityTag()),
            World.ifNoneMatch(new EntityTag("a")))) {
      assertFails(
          FailureCode.REPRESENTATIVE_ALREADY_EXISTS,
          () -> world.create(REFERENCE, named("June"), precondition));
    }
    assertThat(world.stored(REFERENCE)).contains(first);
  }

  @Test
  void a_representative_that_is_expected_to_exist_is_not_created() {
    assertFails(
        FailureCode.PRECONDITION_FAILED,
        () -> world.create(REFERENCE, NOTHING, World.ifMatchAny()));
    assertThat(world.stored(REFERENCE)).isEmpty();

    world.create(REFERENCE, NOTHING, World.ifNoneMatchAny());

    assertThat(world.stored(REFERENCE)).isPresent();
  }

  @Test
  void violations_are_reported_before_a_failed_precondition() {
    assertThat(violationsOf(() -> world.create(" x", NOTHING, World.ifMatchAny())))
        .containsExactly("reference SURROUNDING_WHITE_SPACE");
  }

  @Test
  void one_that_was_created_in_between_is_a_conflict_where_something_is_expected() {
    doReturn(false).when(world.representatives).insert(any(), any());

    assertConflict(
        "the representative was created in between",
        () -> world.create(REFERENCE, NOTHING, World.ifNoneMatchAny()));
  }

  @Test
  void a_reference_in_other_letters_is_another_reference() {
    world.given("abc", NOTHING);
    world.create("Abc", NOTHING);
    world.create("\u00e1bc", NOTHING);

    assertThat(world.stored("abc")).isPresent();
    assertThat(world.stored("Abc")).isPresent();
    assertThat(world.stored("\u00e1bc")).isPresent();
  }

  @Test
  void each_tenant_has_references_of_its_own() {
    world.given(world.umbrella, REFERENCE, named("June"));

    world.create(REFERENCE, named("Jane"));

    assertThat(world.stores.representatives().find(world.umbrella, reference(REFERENCE)))
        .hasValueSatisfying(
            theirs ->
                assertThat(theirs.representative().details().text(RepresentativeField.NAME))
                    .contains("June"));
  }

  @Test
  void all_violations_are_reported_together_and_nothing_is_written() {
    var draft =
        RepresentativeDraft.builder()
            .set(RepresentativeField.NAME, "Jane\n")
            .set(RepresentativeField.EMAIL, "jane")
            .set(RepresentativeField.LANGUAGE, "en-US")
            .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, "NOBODY")
            .customFields(CustomFieldsDraft.builder().text("", "no key").build())
            .build();

    assertThat(violationsOf(() -> world.create(" " + REFERENCE, draft, World.UNREADABLE_PHONE)))
        .containsExactly(
            "/phone WRONG_TYPE",
            "reference SURROUNDING_WHITE_SPACE",
            "/name CONTROL_CHARACTER",
            "/email EMAIL_INVALID",
            "/language LANGUAGE_INVALID",
            "/custom_fields/collections/ EMPTY",
            "/supervisor_representative_reference SUPERVISOR_NOT_FOUND");
    verify(world.representatives, never()).insert(any(), any());
  }

  @Test
  void an_invalid_reference_hides_no_missing_supervisor() {
    world.given("BOSS", NOTHING);

    assertThat(failureOf(() -> world.create("", supervisedBy("NOBODY"))).violations())
        .extracting(Violation::code, Violation::detail)
        .containsExactly(
            tuple(ViolationCode.EMPTY, "Give 1 to 255 characters."),
            tuple(
                ViolationCode.SUPERVISOR_NOT_FOUND,
                "There is no representative NOBODY; create it first."));
    assertThat(violationsOf(() -> world.create("", supervisedBy("BOSS"))))
        .containsExactly("reference EMPTY");
  }

  @Test
  void one_finding_of_the_adapter_is_enough_to_refuse() {
    assertThat(violationsOf(() -> world.create(REFERENCE, NOTHING, World.UNREADABLE_PHONE)))
        .containsExactly("/phone WRONG_TYPE");
    assertThat(world.stored(REFERENCE)).isEmpty();
  }

  @Test
  void violations_are_reported_even_if_the_representative_exists() {
    world.given(REFERENCE, NOTHING);

    assertThat(violationsOf(() -> world.create(REFERENCE, supervisedBy(" x"))))
        .containsExactly("/supervisor_representative_reference SURROUNDING_WHITE_SPACE");
  }

  @Test
  void a_supervisor_is_a_representative_of_the_tenant() {
    world.given(world.umbrella, "BOSS", NOTHING);

    assertThat(violationsOf(() -> world.create(REFERENCE, supervisedBy("BOSS"))))
        .containsExactly("/supervisor_representative_reference SUPERVISOR_NOT_FOUND");

    world.given("BOSS", NOTHING);
    var created = world.create(REFERENCE, supervisedBy("BOSS"));
    assertThat(created.representative().details().supervisor()).contains(reference("BOSS"));
  }

  @Test
  void a_new_representative_cannot_supervise_itself() {
    assertThat(violationsOf(() -> world.create(REFERENCE, supervisedBy(REFERENCE))))
        .containsExactly("/supervisor_representative_reference SUPERVISOR_IS_SELF");
  }

  @Test
  void a_new_representative_cannot_close_a_cycle_and_takes_no_supervision_lock() {
    world.given("BOSS", NOTHING);

    world.create(REFERENCE, supervisedBy("BOSS"));

    verify(world.representatives, never()).lockSupervision(any());
  }
}
