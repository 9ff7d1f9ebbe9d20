package dev.representatives.adapter.rest.escalation;

import dev.representatives.adapter.rest.http.UnknownFields;
import dev.representatives.adapter.rest.http.Warning;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.port.in.Escalate.SentNumber;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a request for several escalations.
 *
 * @param findings the violations in the request
 */
record EscalationBody(
    List<SentNumber> documents,
    List<SentNumber> accounts,
    EscalationLevels levels,
    List<Warning> warnings,
    List<Violation> findings) {
  static final String LEVELS = "levels";

  private static final String DOCUMENTS = "documents";
  private static final String ACCOUNTS = "accounts";
  private static final List<String> KNOWN_FIELDS = List.of(DOCUMENTS, ACCOUNTS, LEVELS);
  private static final BigDecimal MOST = BigDecimal.valueOf(EscalationLevels.MAX);

  /**
   * Reads a body; null and absent are equivalent.
   *
   * @param findings the violations found in the request before
   */
  static EscalationBody read(JsonNode body, boolean strict, List<Violation> findings) {
    var reader = new Reader(findings);
    if (!body.isObject()) {
      reader.wrongType(Location.BODY, "a JSON object", body);
      var rejected = new SentNumber(Location.BODY, Optional.empty());
      return reader.body(List.of(rejected), List.of(), EscalationLevels.DEFAULT, List.of());
    }
    var unknownFields = UnknownFields.of(body, KNOWN_FIELDS);
    if (strict) {
      unknownFields
          .asViolations()
          .forEach(v -> reader.violations.add(v.location(), v.code(), v.detail()));
    }
    return reader.body(
        reader.numbers(DOCUMENTS, body.get(DOCUMENTS)),
        reader.numbers(ACCOUNTS, body.get(ACCOUNTS)),
        reader.levels(body.get(LEVELS)),
        unknownFields.asWarnings());
  }

  /** Collects the violations while the parts are read. */
  private static final class Reader {
    private final Violations violations;

    Reader(List<Violation> findings) {
      violations = new Violations(findings);
    }

    EscalationBody body(
        List<SentNumber> documents,
        List<SentNumber> accounts,
        EscalationLevels levels,
        List<Warning> warnings) {
      return new EscalationBody(documents, accounts, levels, warnings, violations.found());
    }

    List<SentNumber> numbers(String field, JsonNode value) {
      if (value == null || value.isNull()) {
        return List.of();
      }
      var location = Location.field(field);
      if (!value.isArray()) {
        wrongType(location, "an array of strings or null", value);
        return List.of(new SentNumber(location, Optional.empty()));
      }
      var numbers = new ArrayList<SentNumber>();
      for (var element : value.values()) {
        numbers.add(number(location.member(String.valueOf(numbers.size())), element));
      }
      return numbers;
    }

    private SentNumber number(Location location, JsonNode element) {
      if (element.isString()) {
        return new SentNumber(location, Optional.of(element.getStringValue()));
      }
      wrongType(location, "a string", element);
      return new SentNumber(location, Optional.empty());
    }

    EscalationLevels levels(JsonNode value) {
      if (value == null || value.isNull()) {
        return EscalationLevels.DEFAULT;
      }
      var location = Location.field(LEVELS);
      if (!value.isNumber()) {
        wrongType(location, "an integer or null", value);
        return EscalationLevels.DEFAULT;
      }
      return levels(location, value.getBigDecimalValue());
    }

    private EscalationLevels levels(Location location, BigDecimal value) {
      if (value.signum() >= 0 && value.compareTo(MOST) <= 0 && !isInteger(value)) {
        violations.add(location, WireViolationCode.NOT_AN_INTEGER, "Send an integer, such as 3.");
        return EscalationLevels.DEFAULT;
      }
      // The exact value of a number that is out of range does not matter, and may be too long.
      long bounded =
          value.signum() < 0
              ? -1
              : value.compareTo(MOST) > 0 ? EscalationLevels.MAX + 1L : value.longValue();
      return violations
          .parse(location, bounded, EscalationLevels::of)
          .orElse(EscalationLevels.DEFAULT);
    }

    private static boolean isInteger(BigDecimal value) {
      return value.stripTrailingZeros().scale() <= 0;
    }

    void wrongType(Location location, String wanted, JsonNode found) {
      var violation = WireViolationCode.wrongType(location, wanted, found);
      violations.add(violation.location(), violation.code(), violation.detail());
    }
  }
}
