package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.bulk.LineBody;
import dev.representatives.adapter.rest.bulk.LineFormat;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.List;

/** The lines of a bulk of documents: the body of a PUT with its number. */
final class DocumentLines {
  private static final String NUMBER = "document_number";
  private static final String DELETE = "delete";
  static final LineFormat FORMAT =
      new LineFormat(List.of(NUMBER), /* refusesUnknownFields= */ false, DocumentLines::read);
  private static final List<String> OPERATIONS = List.of("put", DELETE);

  private DocumentLines() {}

  static BulkChange read(LineBody line) {
    var number = line.key(NUMBER);
    String operation = line.operation(OPERATIONS);
    var precondition = line.precondition();
    if (number.isEmpty()) {
      return line.unreadable();
    }
    if (operation.equals(DELETE)) {
      return new BulkChange.DocumentDeletion(
          new DeleteDocument.Command(
              line.tenant(), number.get(), false, precondition, WriteMode.COMMIT, line.findings()));
    }
    var account = line.body().text("account_number");
    var invoiceDate = line.body().text("invoice_date");
    var dueDate = line.body().text("due_date");
    return new BulkChange.Document(
        new SaveDocument.Command(
            line.tenant(),
            number.get(),
            account,
            invoiceDate,
            dueDate,
            precondition,
            WriteMode.COMMIT,
            line.findings()));
  }
}
