package dev.representatives.adapter.rest.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.bulk.LineBodies;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivableLinesTest {
  @Test
  void an_account_is_the_body_of_its_put_with_its_number() {
    var change =
        (BulkChange.Account)
            AccountLines.read(LineBodies.of("{\"account_number\": \"A-1\", \"name\": \"Acme\"}"));

    assertThat(change.command().tenant()).isEqualTo(LineBodies.TENANT);
    assertThat(change.command().number()).isEqualTo("A-1");
    assertThat(change.command().name()).isEqualTo(Input.of("Acme"));
    assertThat(change.command().findings()).isEmpty();
  }

  @Test
  void a_document_is_the_body_of_its_put_with_its_number() {
    var change =
        (BulkChange.Document)
            DocumentLines.read(
                LineBodies.of(
                    "{\"document_number\": \"D-1\", \"account_number\": \"A-1\","
                        + " \"invoice_date\": \"2026-01-02\", \"due_date\": \"2026-02-03\"}"));

    assertThat(change.command().number()).isEqualTo("D-1");
    assertThat(change.command().accountNumber()).isEqualTo(Input.of("A-1"));
    assertThat(change.command().invoiceDate()).isEqualTo(Input.of("2026-01-02"));
    assertThat(change.command().dueDate()).isEqualTo(Input.of("2026-02-03"));
    assertThat(change.command().findings()).isEmpty();
  }

  @Test
  void a_deletion_keeps_the_links() {
    var account =
        (BulkChange.AccountDeletion)
            AccountLines.read(LineBodies.of("{\"account_number\": \"A-1\", \"op\": \"delete\"}"));
    var document =
        (BulkChange.DocumentDeletion)
            DocumentLines.read(
                LineBodies.of(
                    "{\"document_number\": \"D-1\", \"op\": \"delete\", \"if_match\": \"*\"}"));

    assertThat(account.command().withLinks()).isFalse();
    assertThat(account.command().number()).isEqualTo("A-1");
    assertThat(document.command().withLinks()).isFalse();
    assertThat(document.command().precondition().expected()).isPresent();
  }

  @Test
  void the_number_is_required() {
    var account = LineBodies.of("{\"name\": \"Acme\"}");
    var document = LineBodies.of("{\"document_number\": 5}");

    assertThat(AccountLines.read(account)).isInstanceOf(BulkChange.Unreadable.class);
    assertThat(DocumentLines.read(document)).isInstanceOf(BulkChange.Unreadable.class);

    assertThat(codes(account.findings())).containsExactly("/account_number REQUIRED");
    assertThat(codes(document.findings())).containsExactly("/document_number WRONG_TYPE");
  }

  @Test
  void everything_that_is_wrong_is_reported_together() {
    var change =
        (BulkChange.Document)
            DocumentLines.read(
                LineBodies.of(
                    "{\"document_number\": \"D-1\", \"op\": \"patch\", \"due_date\": 5}"));

    assertThat(codes(change.command().findings()))
        .containsExactly("/op UNKNOWN_VALUE", "/due_date WRONG_TYPE");
  }

  private static List<String> codes(List<Violation> findings) {
    return findings.stream()
        .map(finding -> finding.location().name() + " " + finding.code().name())
        .toList();
  }
}
