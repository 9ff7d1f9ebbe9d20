package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.bulk.LineBody;
import dev.representatives.adapter.rest.bulk.LineFormat;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkChange.Target;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.util.List;

/** The lines of a bulk of links. */
final class LinkLines {
  private static final String REFERENCE = "reference";
  private static final String ACCOUNT_NUMBER = "account_number";
  private static final String DOCUMENT_NUMBER = "document_number";
  private static final String UNLINK = "unlink";
  static final LineFormat FORMAT =
      new LineFormat(
          List.of(REFERENCE, ACCOUNT_NUMBER, DOCUMENT_NUMBER),
          /* refusesUnknownFields= */ true,
          LinkLines::read);
  private static final List<String> OPERATIONS = List.of("link", UNLINK);

  private LinkLines() {}

  static BulkChange read(LineBody line) {
    var reference = line.key(REFERENCE);
    var account = line.optionalKey(ACCOUNT_NUMBER);
    var document = line.optionalKey(DOCUMENT_NUMBER);
    String operation = line.operation(OPERATIONS);
    var precondition = line.precondition();
    var body = line.body();
    if (body.field(ACCOUNT_NUMBER).isPresent() == body.field(DOCUMENT_NUMBER).isPresent()
        && body.isObject()) {
      body.add(
          new Violation(
              Location.BODY,
              WireViolationCode.AMBIGUOUS_TARGET,
              "Send either account_number or document_number."));
    }
    line.without(FORMAT.keys()).allowOnly(FORMAT.keys());
    var number = account.or(() -> document);
    if (reference.isEmpty() || account.isPresent() == document.isPresent()) {
      return line.unreadable();
    }
    var target = account.isPresent() ? Target.ACCOUNT : Target.DOCUMENT;
    return operation.equals(UNLINK)
        ? new BulkChange.Unlink(
            new UnlinkRepresentative.Command(
                line.tenant(),
                reference.get(),
                number.get(),
                precondition,
                WriteMode.COMMIT,
                line.findings()),
            target)
        : new BulkChange.Link(
            new LinkRepresentative.Command(
                line.tenant(),
                reference.get(),
                number.get(),
                precondition,
                WriteMode.COMMIT,
                line.findings()),
            target);
  }
}
