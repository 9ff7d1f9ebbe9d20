package dev.representatives.application;

import static dev.representatives.application.Failures.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.ReadOnlyValue;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Location;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that a write may repeat because they are stored already. */
class StoredStateTest {
  private static final String OLD = "<jsmith@example.com>";
  private static final Location CREATED_AT = Location.field("created_at");

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void a_value_that_breaks_a_newer_rule_may_be_sent_again(Write write) {
    givenOldEmail();

    assertThat(outcome(write, draft(RepresentativeField.EMAIL, OLD)))
        .isEqualTo(WriteOutcome.UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void it_may_be_sent_again_beside_a_change(Write write) {
    givenOldEmail();
    var draft =
        RepresentativeDraft.builder()
            .set(RepresentativeField.EMAIL, OLD)
            .set(RepresentativeField.NAME, "June")
            .build();

    assertThat(outcome(write, draft)).isEqualTo(WriteOutcome.CHANGED);
    assertThat(email()).contains(new EmailAddress(OLD));
  }

  @ParameterizedTest
  @EnumSource
  void another_value_has_to_keep_the_rule(Write write) {
    givenOldEmail();

    assertThat(
            violationsOf(
                () -> write.to(world, "A", draft(RepresentativeField.EMAIL, "<june@example.com>"))))
        .containsExactly("/email EMAIL_INVALID");
    assertThat(email()).contains(new EmailAddress(OLD));
  }

  @Test
  void an_update_of_other_fields_leaves_it_alone() {
    givenOldEmail();

    world.update("A", draft(RepresentativeField.NAME, "June"));

    assertThat(email()).contains(new EmailAddress(OLD));
  }

  @Test
  void a_save_that_does_not_mention_it_clears_it() {
    givenOldEmail();

    world.save("A", draft(RepresentativeField.NAME, "June"));

    assertThat(email()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_value_of_a_field_that_cannot_be_set_is_compared_with_the_state_of_the_transaction(
      Write write) {
    world.given("A", Drafts.named("Jane"));
    var stored = world.stored("A").orElseThrow();

    assertThat(outcome(write, claiming("Jane", snapshot -> snapshot.equals(stored))))
        .isEqualTo(WriteOutcome.UNCHANGED);
    assertThat(violationsOf(() -> write.to(world, "A", claiming("June", snapshot -> false))))
        .containsExactly("/created_at READ_ONLY_FIELD");
    assertThat(world.stored("A")).contains(stored);
  }

  @Test
  void without_a_representative_no_read_only_value_is_current() {
    Stream.<Runnable>of(
            () -> world.save("A", claiming("Jane", snapshot -> true)),
            () -> world.create("A", claiming("Jane", snapshot -> true)))
        .forEach(
            write ->
                assertThat(violationsOf(write::run))
                    .containsExactly("/created_at READ_ONLY_FIELD"));
    assertThat(world.stored("A")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void with_a_refused_reference_no_read_only_value_is_current(Write write) {
    var draft = claiming("Jane", snapshot -> true);

    assertThat(violationsOf(() -> write.to(world, " A", draft)))
        .containsExactlyInAnyOrder(
            "reference SURROUNDING_WHITE_SPACE", "/created_at READ_ONLY_FIELD");
  }

  private WriteOutcome outcome(Write write, RepresentativeDraft draft) {
    return write.to(world, "A", draft, Precondition.NONE).outcome();
  }

  private void givenOldEmail() {
    var details = RepresentativeDetails.builder().set(RepresentativeField.EMAIL, OLD).build();
    world
        .stores
        .representatives()
        .insert(
            world.acme,
            Representative.create(
                World.reference("A"), details, CustomFields.EMPTY, world.clock.instant()));
  }

  private Optional<EmailAddress> email() {
    return world.stored("A").orElseThrow().representative().details().email();
  }

  private static RepresentativeDraft draft(RepresentativeField field, String value) {
    return RepresentativeDraft.builder().set(field, value).build();
  }

  private static RepresentativeDraft claiming(
      String name, Predicate<RepresentativeSnapshot> isCurrent) {
    return RepresentativeDraft.builder()
        .set(RepresentativeField.NAME, name)
        .readOnly(new ReadOnlyValue(CREATED_AT, isCurrent))
        .build();
  }
}
