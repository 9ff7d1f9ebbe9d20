package dev.representatives.adapter.rest.representative;

import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.ReadOnlyValue;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Location;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/** Fields that a response has and no request can set; callers send back what they have read. */
enum ReadOnlyField {
  CREATED_AT,
  UPDATED_AT,
  ACCOUNTS,
  ACCOUNTS_TOTAL,
  DOCUMENTS,
  DOCUMENTS_TOTAL,
  /** Of one response alone, and no part of what is stored. */
  WARNINGS;

  static Optional<ReadOnlyField> named(String fieldName) {
    return Arrays.stream(values())
        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(fieldName))
        .findFirst();
  }

  Location location() {
    return Location.field(name().toLowerCase(Locale.ROOT));
  }

  ReadOnlyValue value(JsonNode sent) {
    return new ReadOnlyValue(location(), current -> isCurrent(sent, current));
  }

  private boolean isCurrent(JsonNode sent, RepresentativeSnapshot current) {
    return switch (this) {
      case CREATED_AT -> isTime(sent, current.representative().createdAt());
      case UPDATED_AT -> isTime(sent, current.representative().updatedAt());
      case ACCOUNTS -> areNumbers(sent, current.accounts());
      case ACCOUNTS_TOTAL -> isCount(sent, current.accounts().total());
      case DOCUMENTS -> areNumbers(sent, current.documents());
      case DOCUMENTS_TOTAL -> isCount(sent, current.documents().total());
      case WARNINGS -> false;
    };
  }

  /** In any form of RFC 3339: libraries write a time that they have read in a form of their own. */
  private static boolean isTime(JsonNode sent, Instant current) {
    try {
      return sent.isString()
          && OffsetDateTime.parse(sent.getStringValue())
              .toInstant()
              .equals(current.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isCount(JsonNode sent, long current) {
    return sent.isNumber() && sent.getBigDecimalValue().compareTo(BigDecimal.valueOf(current)) == 0;
  }

  private static boolean areNumbers(JsonNode sent, LinkedNumbers<? extends LinkedNumber> current) {
    if (!sent.isArray() || sent.size() != current.first().size()) {
      return false;
    }
    Iterator<JsonNode> values = sent.values().iterator();
    return current.first().stream()
        .map(LinkedNumber::value)
        .allMatch(number -> isText(values.next(), number));
  }

  private static boolean isText(JsonNode sent, String text) {
    return sent.isString() && sent.getStringValue().equals(text);
  }
}
