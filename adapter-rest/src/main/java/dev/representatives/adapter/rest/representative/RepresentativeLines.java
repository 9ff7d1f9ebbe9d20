package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.bulk.LineBody;
import dev.representatives.adapter.rest.bulk.LineFormat;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkChange.DesiredLinks;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The lines of a bulk of representatives: the body of a PUT with its reference and its links. */
final class RepresentativeLines {
  private static final String REFERENCE = "reference";
  private static final String ACCOUNTS = "accounts";
  private static final String DOCUMENTS = "documents";
  private static final String TOTAL = "_total";
  private static final String CREATE = "create";
  private static final String PATCH = "patch";
  private static final String DELETE = "delete";
  static final LineFormat FORMAT =
      new LineFormat(
          List.of(REFERENCE), /* refusesUnknownFields= */ true, RepresentativeLines::read);
  private static final List<String> OPERATIONS = List.of("put", CREATE, PATCH, DELETE);

  private RepresentativeLines() {}

  static BulkChange read(LineBody line) {
    var reference = line.key(REFERENCE);
    String operation = line.operation(OPERATIONS);
    var precondition = line.precondition();
    if (reference.isEmpty()) {
      return line.unreadable();
    }
    return operation.equals(DELETE)
        ? new BulkChange.Delete(
            new DeleteRepresentative.Command(
                line.tenant(),
                reference.get(),
                false,
                precondition,
                WriteMode.COMMIT,
                line.findings()))
        : write(line, operation, reference.get(), precondition);
  }

  private static BulkChange write(
      LineBody line, String operation, String reference, Precondition precondition) {
    var links =
        new DesiredLinks(links(line, ACCOUNTS, reference), links(line, DOCUMENTS, reference));
    var fields = line.without(List.of(ACCOUNTS, DOCUMENTS));
    var draft =
        operation.equals(PATCH)
            ? RepresentativeBodyReader.readPatch(fields, reference)
            : RepresentativeBodyReader.read(fields, reference);
    return switch (operation) {
      case CREATE ->
          new BulkChange.Create(
              new CreateRepresentative.Command(
                  line.tenant(), reference, draft, precondition, WriteMode.COMMIT, line.findings()),
              links);
      case PATCH ->
          new BulkChange.Update(
              new UpdateRepresentative.Command(
                  line.tenant(), reference, draft, precondition, WriteMode.COMMIT, line.findings()),
              links);
      default ->
          new BulkChange.Save(
              new SaveRepresentative.Command(
                  line.tenant(), reference, draft, precondition, WriteMode.COMMIT, line.findings()),
              links);
    };
  }

  private static Optional<ReplaceLinks.Command> links(
      LineBody line, String name, String reference) {
    var array = line.body().field(name);
    checkTotal(line, name, array.filter(JsonNode::isArray).map(JsonNode::size));
    if (array.filter(JsonNode::isArray).isEmpty()) {
      array.ifPresent(
          other ->
              line.body().wrongType(Location.field(name), "an array of strings or null", other));
      return Optional.empty();
    }
    var numbers = line.body().texts(Location.field(name), array.get());
    return Optional.of(
        new ReplaceLinks.Command(
            line.tenant(),
            reference,
            numbers,
            line.maxRemovals(),
            Precondition.NONE,
            WriteMode.COMMIT,
            List.of()));
  }

  /** A representation contains only the first links; sent back, it would remove the others. */
  private static void checkTotal(LineBody line, String name, Optional<Integer> size) {
    var body = line.body();
    var total = body.field(name + TOTAL);
    if (total.isEmpty()) {
      return;
    }
    var count = count(total.get());
    if (count.isEmpty()) {
      body.wrongType(
          Location.field(name + TOTAL),
          "null or a whole number from 0 to " + Long.MAX_VALUE,
          total.get());
    } else if (size.isPresent() && size.get() != count.getAsLong()) {
      body.add(
          new Violation(
              Location.field(name),
              WireViolationCode.LINKS_INCOMPLETE,
              "The list has %d numbers, but %s is %d; send all of them, or omit the list."
                  .formatted(size.get(), name + TOTAL, count.getAsLong())));
    }
  }

  private static OptionalLong count(JsonNode value) {
    if (!value.isNumber()) {
      return OptionalLong.empty();
    }
    var number = value.getBigDecimalValue();
    boolean isCount =
        number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
            && number.stripTrailingZeros().scale() <= 0;
    return isCount ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
  }
}
