package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static dev.representatives.application.World.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetRepresentativeServiceTest {
  private final World world = new World();
  private final GetRepresentative service = new GetRepresentativeService(world.representatives);

  @Test
  void a_representative_is_shown_with_what_it_is_linked_to() {
    world.givenOneOfEach();
    world.givenLinks();

    var found = service.get(new GetRepresentative.Query(world.acme, REFERENCE));

    assertThat(world.stored(REFERENCE)).contains(found);
    assertThat(found.accounts())
        .isEqualTo(new LinkedNumbers<>(List.of(new AccountNumber(ACCOUNT)), 1));
    assertThat(found.documents())
        .isEqualTo(new LinkedNumbers<>(List.of(new DocumentNumber(DOCUMENT)), 1));
  }

  @Test
  void a_missing_representative_is_not_found() {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> service.get(new GetRepresentative.Query(world.acme, REFERENCE)));
  }

  @Test
  void another_tenant_s_representative_is_not_found() {
    world.given(world.umbrella, REFERENCE, Drafts.NOTHING);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        () -> service.get(new GetRepresentative.Query(world.acme, REFERENCE)));
  }

  @Test
  void a_long_reference_is_echoed_only_cut() {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative " + "x".repeat(60) + "\u2026.",
        () -> service.get(new GetRepresentative.Query(world.acme, "x".repeat(61))));
  }

  @Test
  void an_invalid_reference_is_refused() {
    assertThat(
            violationsOf(
                () -> service.get(new GetRepresentative.Query(world.acme, "x".repeat(256)))))
        .containsExactly("reference TOO_LONG");
  }
}
