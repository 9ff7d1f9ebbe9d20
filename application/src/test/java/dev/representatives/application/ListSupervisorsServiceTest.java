package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.port.in.ListSupervisors;
import dev.representatives.domain.representative.RepresentativeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListSupervisorsServiceTest {
  private final World world = new World();
  private final ListSupervisors service = new ListSupervisorsService(world.stores.hierarchy());

  @Test
  void supervisors_are_listed_nearest_first() {
    world.given("C", Drafts.named("Cleo"));
    world.given("B", Drafts.supervisedBy("C"));
    world.given("A", Drafts.supervisedBy("B"));

    assertThat(supervisors("A"))
        .isEqualTo(
            new SupervisorChain(
                List.of(
                    new Supervisor(reference("B"), Optional.empty(), Optional.empty()),
                    new Supervisor(
                        reference("C"),
                        Optional.of(new RepresentativeName("Cleo")),
                        Optional.empty())),
                false));
  }

  @Test
  void a_missing_or_foreign_representative_is_not_found() {
    world.given(world.umbrella, "A", Drafts.NOTHING);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative A.",
        () -> supervisors("A"));
  }

  @Test
  void an_invalid_reference_is_refused_together_with_the_findings() {
    assertThat(
            violationsOf(
                () ->
                    service.supervisors(
                        new ListSupervisors.Query(world.acme, "", World.UNREADABLE_PHONE))))
        .containsExactly("/phone WRONG_TYPE", "reference EMPTY");
  }

  private SupervisorChain supervisors(String reference) {
    return service.supervisors(new ListSupervisors.Query(world.acme, reference));
  }
}
