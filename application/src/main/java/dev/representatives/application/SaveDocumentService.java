package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.Optional;

/** Creates or replaces a document. */
public final class SaveDocumentService implements SaveDocument {
  private static final String ACCOUNT_NUMBER = "account_number";

  private final Transactions transactions;
  private final DocumentStore documents;
  private final AccountDirectory accounts;

  public SaveDocumentService(
      Transactions transactions, DocumentStore documents, AccountDirectory accounts) {
    this.transactions = transactions;
    this.documents = documents;
    this.accounts = accounts;
  }

  @Override
  public Written<Document> save(Command command) {
    return unchanged(command)
        .orElseGet(() -> Writes.run(transactions, command, () -> saveOnce(command)));
  }

  /**
   * Most documents of a night are as they were. That needs neither a lock nor a transaction, and
   * the account of a stored document exists.
   */
  private Optional<Written<Document>> unchanged(Command command) {
    var violations = new Violations(command.findings());
    var stored =
        Parts.of(command, violations)
            .document()
            .filter(document -> violations.isEmpty())
            .flatMap(
                document ->
                    documents.find(command.tenant(), document.number()).filter(document::equals));
    stored.ifPresent(found -> command.precondition().check(CurrentState.of(found.entityTag())));
    return stored.map(found -> new Written<>(WriteOutcome.UNCHANGED, found));
  }

  private Written<Document> saveOnce(Command command) {
    var document = validated(command);
    var before = documents.findForUpdate(command.tenant(), document.number());
    command.precondition().check(CurrentState.of(before.map(Document::entityTag)));
    var outcome = WriteOutcome.between(before, document);
    if (outcome == WriteOutcome.CREATED && !documents.insert(command.tenant(), document)) {
      throw new TransactionConflictException("the document was created in between");
    }
    if (outcome == WriteOutcome.CHANGED && !documents.update(command.tenant(), document)) {
      throw new TransactionConflictException("the document was removed in between");
    }
    return new Written<>(outcome, document);
  }

  private Document validated(Command command) {
    var violations = new Violations(command.findings());
    var parts = Parts.of(command, violations);
    if (parts.account().filter(a -> !accounts.exists(command.tenant(), a)).isPresent()) {
      violations.add(
          Location.field(ACCOUNT_NUMBER),
          ViolationCode.ACCOUNT_NOT_FOUND,
          "There is no account of this number; create it first.");
    }
    FailureException.throwIfAny(violations);
    return parts.document().orElseThrow();
  }

  /** What a command contains; a part that was refused is empty. */
  private record Parts(
      Optional<DocumentNumber> number,
      Optional<AccountNumber> account,
      Optional<CalendarDate> invoiceDate,
      Optional<CalendarDate> dueDate) {
    static Parts of(Command command, Violations violations) {
      return new Parts(
          RequestedKeys.documentNumber(command.number(), violations),
          RequiredInput.read(
              ACCOUNT_NUMBER, command.accountNumber(), AccountNumber::new, violations),
          RequiredInput.read(
              "invoice_date", command.invoiceDate(), CalendarDate::parse, violations),
          RequiredInput.read("due_date", command.dueDate(), CalendarDate::parse, violations));
    }

    Optional<Document> document() {
      return number.isPresent()
              && account.isPresent()
              && invoiceDate.isPresent()
              && dueDate.isPresent()
          ? Optional.of(new Document(number.get(), account.get(), invoiceDate.get(), dueDate.get()))
          : Optional.empty();
    }
  }
}
