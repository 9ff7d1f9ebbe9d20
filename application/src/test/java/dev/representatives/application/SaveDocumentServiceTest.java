package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.failureOf;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SaveDocumentServiceTest {
  private static final Input<String> INVOICED = Input.of("2026-11-22");
  private static final Input<String> DUE = Input.of("2026-12-22");

  private final World world = new World();
  private final DocumentStore documents =
      World.watched(DocumentStore.class, world.stores.documents());
  private final AccountDirectory accounts =
      World.watched(AccountDirectory.class, world.stores.accountDirectory());
  private final SaveDocument save =
      new SaveDocumentService(world.stores.transactions(), documents, accounts);

  @Test
  void a_document_that_is_not_there_is_created() {
    world.givenAccount(world.acme, ACCOUNT);

    var result = saveDue("2026-12-22");

    assertThat(result).isEqualTo(new Written<>(WriteOutcome.CREATED, due("2026-12-22")));
    assertThat(stored()).contains(due("2026-12-22"));
  }

  @Test
  void one_that_is_there_is_replaced() {
    world.givenAccount(world.acme, ACCOUNT);
    saveDue("2026-12-22");

    assertThat(saveDue("2026-12-31"))
        .isEqualTo(new Written<>(WriteOutcome.CHANGED, due("2026-12-31")));
    assertThat(stored()).contains(due("2026-12-31"));
  }

  @Test
  void the_same_again_writes_nothing() {
    world.givenAccount(world.acme, ACCOUNT);
    saveDue("2026-12-22");

    assertThat(saveDue("2026-12-22"))
        .isEqualTo(new Written<>(WriteOutcome.UNCHANGED, due("2026-12-22")));
    verify(documents, never()).update(any(), any());
    // Only the first one locked.
    verify(documents, times(1)).findForUpdate(any(), any());
  }

  static Stream<Input<String>> nothing() {
    return Stream.of(Input.absent(), Input.cleared(), Input.of(" "));
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void account_and_dates_are_required(Input<String> nothing) {
    assertThat(violationsOf(() -> save(DOCUMENT, nothing, nothing, nothing)))
        .containsExactly(
            "/account_number REQUIRED", "/invoice_date REQUIRED", "/due_date REQUIRED");
    verifyNoInteractions(accounts, documents);
  }

  @Test
  void unreadable_fields_are_not_reported_as_missing_too() {
    var findings =
        Stream.of("account_number", "invoice_date", "due_date")
            .map(
                field ->
                    new Violation(
                        Location.field(field), ReadingCode.WRONG_TYPE, "Give it as a string."))
            .toList();

    assertThat(
            violationsOf(
                () -> save(DOCUMENT, Input.absent(), Input.absent(), Input.absent(), findings)))
        .containsExactly(
            "/account_number WRONG_TYPE", "/invoice_date WRONG_TYPE", "/due_date WRONG_TYPE");
  }

  @Test
  void an_account_that_is_not_there_or_another_tenant_s_is_refused() {
    world.givenAccount(world.umbrella, ACCOUNT);

    assertThat(failureOf(() -> saveDue("2026-12-22")).violations())
        .containsExactly(
            new Violation(
                Location.field("account_number"),
                ViolationCode.ACCOUNT_NOT_FOUND,
                "There is no account of this number; create it first."));
    verify(documents, never()).insert(any(), any());
  }

  @Test
  void all_violations_are_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    save(
                        "a\nb", Input.of(ACCOUNT), Input.of("22.11.2026"), Input.of("2026-02-30"))))
        .containsExactly(
            "document_number CONTROL_CHARACTER",
            "/invoice_date DATE_INVALID",
            "/due_date DATE_INVALID",
            "/account_number ACCOUNT_NOT_FOUND");
  }

  @Test
  void the_directory_is_not_asked_for_an_invalid_number() {
    assertThat(violationsOf(() -> save(DOCUMENT, Input.of(" 1"), INVOICED, DUE)))
        .containsExactly("/account_number SURROUNDING_WHITE_SPACE");
    verifyNoInteractions(accounts);
  }

  @Test
  void a_document_in_the_expected_state_is_replaced() {
    world.givenAccount(world.acme, ACCOUNT);
    saveDue("2026-12-22");

    assertThat(saveDue("2026-12-31", World.ifMatch(due("2026-12-22").entityTag())).outcome())
        .isEqualTo(WriteOutcome.CHANGED);
    assertThat(saveDue("2026-12-31", World.ifMatchAny()).outcome())
        .isEqualTo(WriteOutcome.UNCHANGED);
  }

  @Test
  void a_document_in_another_state_is_not_replaced() {
    world.givenAccount(world.acme, ACCOUNT);
    saveDue("2026-12-22");

    for (var precondition :
        List.of(
            World.ifMatch(due("2026-12-31").entityTag()),
            World.ifNoneMatch(due("2026-12-22").entityTag()),
            World.ifNoneMatchAny())) {
      assertFails(FailureCode.PRECONDITION_FAILED, () -> saveDue("2026-12-23", precondition));
    }
    assertThat(stored()).contains(due("2026-12-22"));
  }

  @Test
  void a_document_that_is_expected_to_be_there_is_not_created() {
    world.givenAccount(world.acme, ACCOUNT);

    assertFails(FailureCode.PRECONDITION_FAILED, () -> saveDue("2026-12-22", World.ifMatchAny()));
    assertThat(saveDue("2026-12-22", World.ifNoneMatchAny()).created()).isTrue();
  }

  @Test
  void an_unknown_account_is_reported_before_a_failed_precondition() {
    assertThat(violationsOf(() -> saveDue("2026-12-22", World.ifMatchAny())))
        .containsExactly("/account_number ACCOUNT_NOT_FOUND");
  }

  @Test
  void a_document_that_was_created_in_between_is_a_conflict() {
    world.givenAccount(world.acme, ACCOUNT);
    doReturn(false).when(documents).insert(any(), any());

    assertConflict("the document was created in between", () -> saveDue("2026-12-22"));
  }

  @Test
  void a_document_that_was_removed_in_between_is_a_conflict() {
    world.givenAccount(world.acme, ACCOUNT);
    saveDue("2026-12-22");
    doReturn(false).when(documents).update(any(), any());

    assertConflict("the document was removed in between", () -> saveDue("2026-12-31"));
  }

  @Test
  void another_tenant_s_document_is_not_there() {
    world.givenAccount(world.umbrella, ACCOUNT);
    world.givenDocument(world.umbrella, DOCUMENT);
    world.givenAccount(world.acme, ACCOUNT);

    assertThat(saveDue("2027-01-31").created()).isTrue();
    assertThat(world.stores.documents().find(world.umbrella, new DocumentNumber(DOCUMENT)))
        .contains(due("2026-12-22"));
  }

  private Written<Document> saveDue(String dueDate) {
    return save(DOCUMENT, Input.of(ACCOUNT), INVOICED, Input.of(dueDate));
  }

  private Written<Document> save(
      String number, Input<String> account, Input<String> invoiced, Input<String> due) {
    return save(number, account, invoiced, due, List.of());
  }

  private Written<Document> save(
      String number,
      Input<String> account,
      Input<String> invoiced,
      Input<String> due,
      List<Violation> findings) {
    return save.save(
        new SaveDocument.Command(
            world.acme,
            number,
            account,
            invoiced,
            due,
            Precondition.NONE,
            WriteMode.COMMIT,
            findings));
  }

  private Written<Document> saveDue(String dueDate, Precondition precondition) {
    return save.save(
        new SaveDocument.Command(
            world.acme, DOCUMENT, Input.of(ACCOUNT), INVOICED, Input.of(dueDate), precondition));
  }

  private Optional<Document> stored() {
    return world.stores.documents().find(world.acme, new DocumentNumber(DOCUMENT));
  }

  private static Document due(String dueDate) {
    return new Document(
        new DocumentNumber(DOCUMENT),
        new AccountNumber(ACCOUNT),
        CalendarDate.parse("2026-11-22"),
        CalendarDate.parse(dueDate));
  }
}
