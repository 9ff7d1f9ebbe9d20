package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.escalation.EscalationResult;
import dev.representatives.domain.escalation.UnknownNumber;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.Escalate;
import dev.representatives.domain.port.in.Escalate.SentNumber;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalateServiceTest {
  private final World world = new World();
  private final Escalate service = new EscalateService(world.stores.escalations());

  @Test
  void a_document_and_its_account_escalate() {
    givenDocument();

    var escalation = service.document(query(DOCUMENT));

    assertThat(escalation.number()).isEqualTo(new DocumentNumber(DOCUMENT));
    assertThat(escalation.levels()).isEqualTo(EscalationLevels.DEFAULT);
    assertThat(escalation.reason()).contains(Escalation.Reason.NO_REPRESENTATIVE);
    assertThat(service.account(query(ACCOUNT)).number()).isEqualTo(new AccountNumber(ACCOUNT));
  }

  @Test
  void a_missing_or_foreign_one_is_not_found() {
    world.givenAccount(world.umbrella, ACCOUNT);
    world.givenDocument(world.umbrella, DOCUMENT);

    assertFails(
        FailureCode.DOCUMENT_NOT_FOUND,
        "There is no document INV-001.",
        () -> service.document(query(DOCUMENT)));
    assertFails(
        FailureCode.ACCOUNT_NOT_FOUND,
        "There is no account " + ACCOUNT + ".",
        () -> service.account(query(ACCOUNT)));
  }

  @Test
  void an_invalid_number_is_refused() {
    assertThat(violationsOf(() -> service.document(query(""))))
        .containsExactly("document_number EMPTY");
    assertThat(violationsOf(() -> service.account(query(""))))
        .containsExactly("account_number EMPTY");
  }

  @Test
  void several_are_answered_documents_first_in_the_order_asked_and_repeated() {
    givenDocument();

    var results =
        service.all(batch(List.of("INV-404", DOCUMENT, "INV-404"), List.of(ACCOUNT, "ACCT-404")));

    assertThat(results)
        .extracting(EscalationResult::number)
        .containsExactly(
            new DocumentNumber("INV-404"),
            new DocumentNumber(DOCUMENT),
            new DocumentNumber("INV-404"),
            new AccountNumber(ACCOUNT),
            new AccountNumber("ACCT-404"));
    assertThat(results.get(1)).isEqualTo(service.document(query(DOCUMENT)));
    assertThat(results.get(3)).isEqualTo(service.account(query(ACCOUNT)));
    assertThat(((UnknownNumber) results.get(0)).failure().code())
        .isEqualTo(FailureCode.DOCUMENT_NOT_FOUND);
    assertThat(((UnknownNumber) results.get(4)).failure().detail())
        .isEqualTo("There is no account ACCT-404.");
  }

  @Test
  void one_to_a_thousand_numbers_can_be_asked_for() {
    assertThat(violationsOf(() -> service.all(batch(List.of(), List.of()))))
        .containsExactly(" REQUIRED");
    var most = Collections.nCopies(Escalation.MAX_NUMBERS, DOCUMENT);
    assertThat(service.all(batch(most, List.of()))).hasSize(Escalation.MAX_NUMBERS);
    assertThat(violationsOf(() -> service.all(batch(most, List.of(ACCOUNT)))))
        .containsExactly(" TOO_MANY_NUMBERS");
  }

  @Test
  void all_violations_are_reported_together() {
    var rejected = new SentNumber(Location.field("accounts"), Optional.empty());
    var finding = new Violation(rejected.location(), ViolationCode.REQUIRED, "Give it.");
    var query =
        new Escalate.BatchQuery(
            world.acme,
            sent("documents", List.of("a", " b")),
            List.of(rejected),
            EscalationLevels.DEFAULT,
            List.of(finding));

    assertThat(violationsOf(() -> service.all(query)))
        .containsExactly("/accounts REQUIRED", "/documents/1 SURROUNDING_WHITE_SPACE");
  }

  private void givenDocument() {
    world.givenAccount(world.acme, ACCOUNT);
    world.givenDocument(world.acme, DOCUMENT);
  }

  private Escalate.Query query(String number) {
    return new Escalate.Query(world.acme, number, EscalationLevels.DEFAULT);
  }

  private Escalate.BatchQuery batch(List<String> documents, List<String> accounts) {
    return new Escalate.BatchQuery(
        world.acme,
        sent("documents", documents),
        sent("accounts", accounts),
        EscalationLevels.DEFAULT);
  }

  private static List<SentNumber> sent(String field, List<String> numbers) {
    var sent = new SentNumber[numbers.size()];
    Arrays.setAll(
        sent,
        i ->
            new SentNumber(
                Location.field(field).member(String.valueOf(i)), Optional.of(numbers.get(i))));
    return List.of(sent);
  }
}
