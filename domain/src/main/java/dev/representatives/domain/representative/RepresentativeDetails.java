package dev.representatives.domain.representative;

import static dev.representatives.domain.representative.RepresentativeField.DEPARTMENT;
import static dev.representatives.domain.representative.RepresentativeField.EMAIL;
import static dev.representatives.domain.representative.RepresentativeField.EXTRA_INFO;
import static dev.representatives.domain.representative.RepresentativeField.FAX;
import static dev.representatives.domain.representative.RepresentativeField.LANGUAGE;
import static dev.representatives.domain.representative.RepresentativeField.MOBILE_PHONE;
import static dev.representatives.domain.representative.RepresentativeField.NAME;
import static dev.representatives.domain.representative.RepresentativeField.PHONE;
import static dev.representatives.domain.representative.RepresentativeField.REPRESENTATIVE_TYPE;
import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
import static dev.representatives.domain.representative.RepresentativeField.TITLE;

import dev.representatives.domain.validation.Violations;
import java.util.EnumMap;
import java.util.Optional;

/**
 * The values of a representative's fields, all optional. Created by {@link #builder()} or from a
 * draft; immutable.
 */
public final class RepresentativeDetails {
  /** Details without any value. */
  public static final RepresentativeDetails EMPTY = builder().build();

  private final EnumMap<RepresentativeField, FieldValue> values;

  private RepresentativeDetails(EnumMap<RepresentativeField, FieldValue> values) {
    this.values = values;
  }

  /** Starts a builder without values. */
  public static Builder builder() {
    return new Builder(new EnumMap<>(RepresentativeField.class));
  }

  /** Starts a builder with these values. */
  public Builder toBuilder() {
    return new Builder(new EnumMap<>(values));
  }

  /** Full name. */
  public Optional<RepresentativeName> name() {
    return value(NAME, RepresentativeName.class);
  }

  /** The address to which escalations are sent. */
  public Optional<EmailAddress> email() {
    return value(EMAIL, EmailAddress.class);
  }

  /** Telephone number. */
  public Optional<PhoneNumber> phone() {
    return value(PHONE, PhoneNumber.class);
  }

  /** Mobile number. */
  public Optional<PhoneNumber> mobilePhone() {
    return value(MOBILE_PHONE, PhoneNumber.class);
  }

  /** Fax number. */
  public Optional<PhoneNumber> fax() {
    return value(FAX, PhoneNumber.class);
  }

  /** The language of escalations. */
  public Optional<LanguageCode> language() {
    return value(LANGUAGE, LanguageCode.class);
  }

  /** Job title. */
  public Optional<JobTitle> title() {
    return value(TITLE, JobTitle.class);
  }

  /** Department. */
  public Optional<Department> department() {
    return value(DEPARTMENT, Department.class);
  }

  /** Classification code or label. */
  public Optional<RepresentativeType> type() {
    return value(REPRESENTATIVE_TYPE, RepresentativeType.class);
  }

  /** The supervisor: another representative of the tenant. */
  public Optional<RepresentativeReference> supervisor() {
    return value(SUPERVISOR_REPRESENTATIVE_REFERENCE, RepresentativeReference.class);
  }

  /** Additional free text. */
  public Optional<ExtraInfo> extraInfo() {
    return value(EXTRA_INFO, ExtraInfo.class);
  }

  /** The value of a field, as text. */
  public Optional<String> text(RepresentativeField field) {
    return Optional.ofNullable(values.get(field)).map(FieldValue::value);
  }

  /**
   * Applies a draft to these details: sets the fields with a value, removes the cleared fields and
   * keeps the others. A rejected value is added to the violations, and its field is kept. A value
   * that is already stored is accepted even if it breaks a rule that was added later.
   */
  public RepresentativeDetails with(RepresentativeDraft draft, Violations violations) {
    var changed = new EnumMap<>(values);
    for (var field : RepresentativeField.values()) {
      var input = draft.input(field);
      if (input.isMentioned() && input.value().isEmpty()) {
        changed.remove(field);
      }
      input
          .value()
          .filter(sent -> !text(field).equals(Optional.of(sent)))
          .flatMap(sent -> violations.parse(field.location(), sent, field::parse))
          .ifPresent(value -> changed.put(field, value));
    }
    return new RepresentativeDetails(changed);
  }

  private <T extends FieldValue> Optional<T> value(RepresentativeField field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).map(type::cast);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RepresentativeDetails details && values.equals(details.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** Builds details from stored values. If a field is set twice, the last value wins. */
  public static final class Builder {
    private final EnumMap<RepresentativeField, FieldValue> values;

    private Builder(EnumMap<RepresentativeField, FieldValue> values) {
      this.values = values;
    }

    /**
     * Sets a field without checking the current rules, which apply only to caller input ({@link
     * RepresentativeDetails#with}). A reference is always checked.
     */
    public Builder set(RepresentativeField field, String text) {
      values.put(field, field.stored(text));
      return this;
    }

    public RepresentativeDetails build() {
      return new RepresentativeDetails(new EnumMap<>(values));
    }
  }
}
