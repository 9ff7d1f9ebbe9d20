package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.DeleteRepresentative.Command;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DeleteRepresentativeServiceTest {
  private static final int ROUNDS = 20;
  private static final EntityTag TAG = new EntityTag("a");

  private final World world = new World();

  @Test
  void a_representative_is_deleted_and_no_other() {
    world.givenOneOfEach();
    world.given("OTHER", Drafts.NOTHING);

    assertThat(delete(REFERENCE)).isEqualTo(WriteOutcome.DELETED);

    assertThat(world.stored(REFERENCE)).isEmpty();
    assertThat(world.stored("OTHER")).isPresent();
  }

  @Test
  void one_that_is_not_there_is_named() {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> delete(world, REFERENCE, true, World.ifMatchAny()));
  }

  @Test
  void another_tenant_s_representative_stays() {
    world.given(world.umbrella, REFERENCE, Drafts.NOTHING);

    assertFails(FailureCode.REPRESENTATIVE_NOT_FOUND, () -> delete(REFERENCE));
    assertThat(find(world.umbrella)).isPresent();
  }

  @Test
  void a_reference_that_breaks_a_rule_is_refused() {
    assertThat(violationsOf(() -> delete(" ")))
        .containsExactly("reference SURROUNDING_WHITE_SPACE");
  }

  @Test
  void links_are_deleted_only_on_request() {
    world.givenOneOfEach();
    world.givenLinks();

    assertFails(FailureCode.REPRESENTATIVE_HAS_LINKS, () -> delete(REFERENCE));
    assertThat(world.stored(REFERENCE).orElseThrow().accounts().total()).isEqualTo(1);
    assertThat(delete(world, REFERENCE, true, Precondition.NONE)).isEqualTo(WriteOutcome.DELETED);

    assertThat(world.stored(REFERENCE)).isEmpty();
    world.given(REFERENCE, Drafts.NOTHING);
    var links = world.stores.links();
    assertThat(links.linkedSince(world.acme, reference(REFERENCE), new AccountNumber(ACCOUNT)))
        .isEmpty();
    assertThat(links.linkedSince(world.acme, reference(REFERENCE), new DocumentNumber(DOCUMENT)))
        .isEmpty();
  }

  @Test
  void a_supervisor_is_never_deleted() {
    world.givenOneOfEach();
    world.givenLinks();
    world.given("REPORT", Drafts.supervisedBy(REFERENCE));

    for (boolean withLinks : new boolean[] {false, true}) {
      assertFails(
          FailureCode.REPRESENTATIVE_HAS_REPORTS,
          "The representative supervises others.",
          () -> delete(world, REFERENCE, withLinks, Precondition.NONE));
    }
    assertThat(world.stored(REFERENCE).orElseThrow().accounts().total()).isEqualTo(1);
    assertThat(delete("REPORT")).isEqualTo(WriteOutcome.DELETED);
    assertThat(delete(world, REFERENCE, true, Precondition.NONE)).isEqualTo(WriteOutcome.DELETED);
  }

  @Test
  void a_precondition_is_checked_before_the_obstacles() {
    world.givenOneOfEach();
    world.givenLinks();
    var tag = world.stored(REFERENCE).orElseThrow().entityTag();

    for (var precondition :
        List.of(World.ifMatch(TAG), World.ifNoneMatchAny(), World.ifNoneMatch(tag))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED, () -> delete(world, REFERENCE, true, precondition));
    }
    assertThat(delete(world, REFERENCE, true, World.ifMatch(tag))).isEqualTo(WriteOutcome.DELETED);
  }

  @Test
  void the_supervision_is_locked_before_the_representative() {
    world.given(REFERENCE, Drafts.NOTHING);

    delete(REFERENCE);

    var order = inOrder(world.representatives);
    order.verify(world.representatives).lockSupervision(world.acme);
    order.verify(world.representatives).findForUpdate(world.acme, reference(REFERENCE));
  }

  @Test
  void one_that_was_removed_in_between_is_a_conflict() {
    world.given(REFERENCE, Drafts.NOTHING);
    doReturn(false).when(world.representatives).delete(any(), any());

    assertConflict("the representative was removed in between", () -> delete(REFERENCE));
  }

  @RepeatedTest(ROUNDS)
  void a_concurrent_link_never_survives_its_representative() {
    var retrying = World.withRetries();
    retrying.givenOneOfEach();
    var link = new LinkRepresentative.Command(retrying.acme, REFERENCE, ACCOUNT, Precondition.NONE);

    var outcomes =
        AtOnce.all(
            List.of(
                () -> retrying.link.linkAccount(link),
                () -> delete(retrying, REFERENCE, true, Precondition.NONE)));

    assertThat(outcomes.get(1)).isEqualTo(WriteOutcome.DELETED);
    assertThat(Failures.codeOf(outcomes.get(0))).isIn(null, FailureCode.REPRESENTATIVE_NOT_FOUND);
    assertThat(retrying.stores.links().isLinked(retrying.acme, new AccountNumber(ACCOUNT)))
        .isFalse();
  }

  @RepeatedTest(ROUNDS)
  void a_concurrent_report_and_a_deletion_never_both_succeed() {
    var retrying = World.withRetries();
    retrying.given(REFERENCE, Drafts.NOTHING);
    retrying.given("MOVED", Drafts.NOTHING);

    var outcomes =
        AtOnce.all(
            List.of(
                () -> retrying.update("MOVED", Drafts.supervisedBy(REFERENCE)),
                () -> retrying.create("NEW", Drafts.supervisedBy(REFERENCE)),
                () -> delete(retrying, REFERENCE, false, Precondition.NONE)));

    if (outcomes.get(2) == WriteOutcome.DELETED) {
      assertThat(outcomes.subList(0, 2))
          .extracting(Failures::codeOf)
          .containsOnly(FailureCode.VALIDATION_FAILED);
    } else {
      assertThat(Failures.codeOf(outcomes.get(2)))
          .isEqualTo(FailureCode.REPRESENTATIVE_HAS_REPORTS);
      assertThat(outcomes.subList(0, 2)).filteredOn(FailureException.class::isInstance).isEmpty();
    }
  }

  private Optional<?> find(TenantId tenant) {
    return world.stores.representatives().find(tenant, reference(REFERENCE));
  }

  private WriteOutcome delete(String reference) {
    return delete(world, reference, false, Precondition.NONE);
  }

  private static WriteOutcome delete(
      World world, String reference, boolean withLinks, Precondition precondition) {
    return world.delete.delete(new Command(world.acme, reference, withLinks, precondition));
  }
}
