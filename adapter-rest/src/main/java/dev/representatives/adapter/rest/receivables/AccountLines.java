package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.bulk.LineBody;
import dev.representatives.adapter.rest.bulk.LineFormat;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.List;

/** The lines of a bulk of accounts: the body of a PUT with its number. */
final class AccountLines {
  private static final String NUMBER = "account_number";
  private static final String DELETE = "delete";
  static final LineFormat FORMAT =
      new LineFormat(List.of(NUMBER), /* refusesUnknownFields= */ false, AccountLines::read);
  private static final List<String> OPERATIONS = List.of("put", DELETE);

  private AccountLines() {}

  static BulkChange read(LineBody line) {
    var number = line.key(NUMBER);
    String operation = line.operation(OPERATIONS);
    var precondition = line.precondition();
    if (number.isEmpty()) {
      return line.unreadable();
    }
    if (operation.equals(DELETE)) {
      return new BulkChange.AccountDeletion(
          new DeleteAccount.Command(
              line.tenant(), number.get(), false, precondition, WriteMode.COMMIT, line.findings()));
    }
    var name = line.body().text("name");
    return new BulkChange.Account(
        new SaveAccount.Command(
            line.tenant(), number.get(), name, precondition, WriteMode.COMMIT, line.findings()));
  }
}
