package dev.representatives.adapter.rest.escalation;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.port.in.Escalate.SentNumber;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a request for several escalations. */
record EscalationBody(
    List<SentNumber> documents, List<SentNumber> accounts, EscalationLevels levels) {
  static final String LEVELS = "levels";

  private static final String DOCUMENTS = "documents";
  private static final String ACCOUNTS = "accounts";
  private static final List<String> KNOWN_FIELDS = List.of(DOCUMENTS, ACCOUNTS, LEVELS);
  private static final BigDecimal MOST = BigDecimal.valueOf(EscalationLevels.MAX);

  /** Reads a body; null and absent are equivalent. */
  static EscalationBody read(JsonBody body) {
    if (!body.isObject()) {
      return new EscalationBody(rejected(Location.BODY), List.of(), EscalationLevels.DEFAULT);
    }
    body.allowOnly(KNOWN_FIELDS);
    return new EscalationBody(numbers(body, DOCUMENTS), numbers(body, ACCOUNTS), levels(body));
  }

  private static List<SentNumber> numbers(JsonBody body, String field) {
    var value = body.field(field);
    if (value.isEmpty()) {
      return List.of();
    }
    var location = Location.field(field);
    if (!value.get().isArray()) {
      body.wrongType(location, "an array of strings or null", value.get());
      return rejected(location);
    }
    var numbers = new ArrayList<SentNumber>();
    for (var text : body.texts(location, value.get())) {
      numbers.add(new SentNumber(location.member(String.valueOf(numbers.size())), text));
    }
    return numbers;
  }

  private static List<SentNumber> rejected(Location location) {
    return List.of(new SentNumber(location, Optional.empty()));
  }

  private static EscalationLevels levels(JsonBody body) {
    var value = body.field(LEVELS);
    if (value.isEmpty()) {
      return EscalationLevels.DEFAULT;
    }
    var location = Location.field(LEVELS);
    if (!value.get().isNumber()) {
      body.wrongType(location, "an integer or null", value.get());
      return EscalationLevels.DEFAULT;
    }
    return levels(body, location, value.get().getBigDecimalValue());
  }

  private static EscalationLevels levels(JsonBody body, Location location, BigDecimal value) {
    if (value.signum() >= 0 && value.compareTo(MOST) <= 0 && !isInteger(value)) {
      body.add(
          new Violation(location, WireViolationCode.NOT_AN_INTEGER, "Send an integer, such as 3."));
      return EscalationLevels.DEFAULT;
    }
    // The exact value of a number that is out of range does not matter, and may be too long.
    long bounded =
        value.signum() < 0
            ? -1
            : value.compareTo(MOST) > 0 ? EscalationLevels.MAX + 1L : value.longValue();
    return body.parse(location, bounded, EscalationLevels::of).orElse(EscalationLevels.DEFAULT);
  }

  private static boolean isInteger(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
