package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.HandOver;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.representative.HandedOver;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverServiceTest {
  private static final String RECEIVER = "REP-002";

  private final World world = new World();
  private final HandOver service =
      new HandOverService(
          world.stores.transactions(),
          world.representatives,
          world.links,
          world.stores.idempotency(),
          world.clock);

  @BeforeEach
  void giver_and_receiver() {
    world.given(REFERENCE, Drafts.NOTHING);
    world.given(RECEIVER, Drafts.NOTHING);
  }

  @Test
  void links_are_moved_or_merged() {
    world.givenAccount(world.acme, ACCOUNT);
    world.givenAccount(world.acme, "ACCT-002");
    world.givenDocument(world.acme, DOCUMENT);
    link(REFERENCE, ACCOUNT);
    link(REFERENCE, "ACCT-002");
    link(RECEIVER, ACCOUNT);
    world.link.linkDocument(
        new LinkRepresentative.Command(world.acme, REFERENCE, DOCUMENT, Precondition.NONE));

    var result = service.handOver(command(RECEIVER));

    assertThat(result.outcome()).isEqualTo(WriteOutcome.CHANGED);
    assertThat(result.state())
        .isEqualTo(new HandedOver(new HandedOver.Links(1, 1), new HandedOver.Links(1, 0), 0));
    assertThat(world.links.allAccounts(world.acme, reference(REFERENCE))).isEmpty();
    assertThat(world.links.allDocuments(world.acme, reference(REFERENCE))).isEmpty();
    assertThat(world.links.allAccounts(world.acme, reference(RECEIVER))).hasSize(2);
    assertThat(world.links.allDocuments(world.acme, reference(RECEIVER))).hasSize(1);
  }

  @Test
  void direct_reports_get_the_receiver_as_their_supervisor() {
    givenReport("REP-003", REFERENCE);
    givenReport("REP-004", "REP-003");

    var result = service.handOver(command(RECEIVER));

    assertThat(result.state().reports()).isEqualTo(1);
    assertThat(supervisor("REP-003")).contains(RECEIVER);
    assertThat(supervisor("REP-004")).contains("REP-003");
  }

  @Test
  void a_receiver_below_the_giver_first_gets_the_supervisor_of_the_giver() {
    world.given("TOP", Drafts.NOTHING);
    supervise(REFERENCE, "TOP");
    givenReport("REP-003", REFERENCE);
    supervise(RECEIVER, "REP-003");

    var result = service.handOver(command(RECEIVER));

    assertThat(result.state().reports()).isEqualTo(1);
    assertThat(supervisor(RECEIVER)).contains("TOP");
    assertThat(supervisor("REP-003")).contains(RECEIVER);
    assertThat(supervisor(REFERENCE)).contains("TOP");
  }

  @Test
  void the_only_report_of_a_giver_without_a_supervisor_becomes_the_top() {
    supervise(RECEIVER, REFERENCE);

    var result = service.handOver(command(RECEIVER));

    assertThat(result.state().reports()).isZero();
    assertThat(supervisor(RECEIVER)).isEmpty();
  }

  @Test
  void nothing_is_handed_over_without_a_request() {
    world.givenAccount(world.acme, ACCOUNT);
    link(REFERENCE, ACCOUNT);
    givenReport("REP-003", REFERENCE);

    var nothing =
        service.handOver(
            new HandOver.Command(
                world.acme, REFERENCE, Input.of(RECEIVER), false, false, Precondition.NONE));

    assertThat(nothing.outcome()).isEqualTo(WriteOutcome.UNCHANGED);
    assertThat(world.links.allAccounts(world.acme, reference(REFERENCE))).hasSize(1);
    assertThat(supervisor("REP-003")).contains(REFERENCE);
  }

  @Test
  void the_receiver_must_be_another_representative_that_exists() {
    assertThat(violationsOf(() -> service.handOver(command(REFERENCE))))
        .containsExactly("/to HAND_OVER_TO_SELF");
    assertThat(violationsOf(() -> service.handOver(command("REP-404"))))
        .containsExactly("/to REPRESENTATIVE_NOT_FOUND");
    assertThat(
            violationsOf(
                () ->
                    service.handOver(
                        new HandOver.Command(
                            world.acme,
                            " ",
                            Input.absent(),
                            true,
                            true,
                            Precondition.NONE,
                            WriteMode.COMMIT,
                            List.of(
                                new Violation(
                                    Location.field("links"),
                                    ViolationCode.REQUIRED,
                                    "Send it."))))))
        .containsExactly("/links REQUIRED", "reference SURROUNDING_WHITE_SPACE", "/to REQUIRED");
  }

  @Test
  void a_giver_that_is_not_there_or_has_changed_hands_over_nothing() {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-404.",
        () ->
            service.handOver(
                new HandOver.Command(
                    world.acme, "REP-404", Input.of(RECEIVER), true, true, Precondition.NONE)));
    assertFails(
        FailureCode.PRECONDITION_FAILED,
        () ->
            service.handOver(
                new HandOver.Command(
                    world.acme,
                    REFERENCE,
                    Input.of(RECEIVER),
                    true,
                    true,
                    World.ifMatch(new EntityTag("old")))));
  }

  @Test
  void reports_get_no_more_supervisors_than_a_write_accepts() {
    givenReport("REP-003", REFERENCE);
    var above = "REP-002";
    for (int i = 0; i < Supervision.MAX_LEVELS; i++) {
      String next = "UP-" + i;
      world.given(next, Drafts.NOTHING);
      supervise(above, next);
      above = next;
    }

    assertThat(violationsOf(() -> service.handOver(command(RECEIVER))))
        .containsExactly("/to SUPERVISOR_CHAIN_TOO_LONG");
    assertThat(supervisor("REP-003")).contains(REFERENCE);
  }

  private HandOver.Command command(String to) {
    return new HandOver.Command(world.acme, REFERENCE, Input.of(to), true, true, Precondition.NONE);
  }

  private void link(String reference, String account) {
    world.link.linkAccount(
        new LinkRepresentative.Command(world.acme, reference, account, Precondition.NONE));
  }

  private void givenReport(String reference, String supervisor) {
    world.given(reference, Drafts.NOTHING);
    supervise(reference, supervisor);
  }

  private void supervise(String reference, String supervisor) {
    var before = stored(reference);
    var details =
        before.details().toBuilder()
            .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor)
            .build();
    boolean written =
        world
            .stores
            .transactions()
            .inTransaction(
                () ->
                    world
                        .stores
                        .representatives()
                        .update(
                            world.acme,
                            before,
                            before.revise(details, before.customFields(), World.NOW)));
    assertThat(written).isTrue();
  }

  private Optional<String> supervisor(String reference) {
    return stored(reference).details().supervisor().map(found -> found.value());
  }

  private Representative stored(String reference) {
    return world
        .stores
        .representatives()
        .find(world.acme, reference(reference))
        .orElseThrow()
        .representative();
  }
}
