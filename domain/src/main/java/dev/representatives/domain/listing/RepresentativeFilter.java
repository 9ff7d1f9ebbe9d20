package dev.representatives.domain.listing;

import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What the representatives of a list have in common (docs/api.md, "Lists of representatives"). */
public enum RepresentativeFilter {
  /** The representatives that report to this one directly. */
  SUPERVISOR(text -> new RepresentativeReference(text).value()),
  /** The representatives of this type, exactly as stored. */
  REPRESENTATIVE_TYPE(
      text -> TextRules.singleLine(text, RepresentativeField.REPRESENTATIVE_TYPE.maxLength())),
  /** The representatives of this department, exactly as stored. */
  DEPARTMENT(text -> TextRules.singleLine(text, RepresentativeField.DEPARTMENT.maxLength())),
  /** The representatives with this language. */
  LANGUAGE(text -> LanguageCode.parse(text).value()),
  /** The representatives with this e-mail address, ignoring case. */
  EMAIL(text -> SearchWords.lowerCase(TextRules.singleLine(text, EmailAddress.MAX_LENGTH))),
  /** The representatives with or without an e-mail address. */
  HAS_EMAIL(RepresentativeFilter::flag),
  /** The representatives that a write changed at this time or later. */
  UPDATED_SINCE(text -> Long.toString(SyncTime.parse(text).toEpochMilli())),
  /** The representatives with a word that begins with this text, ignoring case. */
  Q(SearchWords::prefix);

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final UnaryOperator<String> rule;

  RepresentativeFilter(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  /** The name in requests. */
  public String parameterName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The location in a request. */
  public Location location() {
    return Location.parameter(parameterName());
  }

  /**
   * Parses caller input.
   *
   * @return one text for all inputs that mean the same: a time in milliseconds since
   *     1970-01-01T00:00:00Z, or a text in lower case where case is ignored
   * @throws InvalidValueException for anything else
   */
  String parse(String text) {
    return rule.apply(text);
  }

  private static String flag(String text) {
    if (!List.of("true", "false").contains(text)) {
      throw new InvalidValueException(ViolationCode.UNKNOWN_VALUE, "Send true or false.");
    }
    return text;
  }
}
