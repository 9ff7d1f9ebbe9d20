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

/** Fields of a response that no request can set; callers may send them back unchanged. */
enum ReadOnlyField {
  CREATED_AT,
  UPDATED_AT,
  ACCOUNTS,
  ACCOUNTS_TOTAL,
  DOCUMENTS,
  DOCUMENTS_TOTAL,
  /** Belongs to a single response, and is not stored. */
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

  /** Accepts any form of RFC 3339, since libraries may reformat the times that they read. */
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
