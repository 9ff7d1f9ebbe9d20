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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a representative; every field is optional.
 *
 * @param name full name
 * @param email where escalations are sent
 * @param phone telephone number
 * @param mobilePhone mobile number
 * @param fax fax number
 * @param language the language of escalations
 * @param title job title
 * @param department department
 * @param type classification code or label
 * @param supervisor another representative of the tenant
 * @param extraInfo additional free text
 */
public record RepresentativeDetails(
    Optional<RepresentativeName> name,
    Optional<EmailAddress> email,
    Optional<PhoneNumber> phone,
    Optional<PhoneNumber> mobilePhone,
    Optional<PhoneNumber> fax,
    Optional<LanguageCode> language,
    Optional<JobTitle> title,
    Optional<Department> department,
    Optional<RepresentativeType> type,
    Optional<RepresentativeReference> supervisor,
    Optional<ExtraInfo> extraInfo) {

  /** Nothing is known. */
  public static final RepresentativeDetails EMPTY =
      new RepresentativeDetails(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public RepresentativeDetails {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(mobilePhone, "mobilePhone");
    Objects.requireNonNull(fax, "fax");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(supervisor, "supervisor");
    Objects.requireNonNull(extraInfo, "extraInfo");
  }

  /**
   * These details with what a draft says: its values set, what it clears removed, what it does not
   * mention kept. A value that is refused is added to the violations, and its field left as it was.
   * A value that is there already is not refused, though it may break a rule that is newer than it.
   */
  public RepresentativeDetails with(RepresentativeDraft draft, Violations violations) {
    var reading = new Reading(draft, violations);
    return new RepresentativeDetails(
        reading.of(NAME, name, RepresentativeName::parse, RepresentativeName::value),
        reading.of(EMAIL, email, EmailAddress::parse, EmailAddress::value),
        reading.of(PHONE, phone, PhoneNumber::parse, PhoneNumber::value),
        reading.of(MOBILE_PHONE, mobilePhone, PhoneNumber::parse, PhoneNumber::value),
        reading.of(FAX, fax, PhoneNumber::parse, PhoneNumber::value),
        reading.of(LANGUAGE, language, LanguageCode::parse, LanguageCode::value),
        reading.of(TITLE, title, JobTitle::parse, JobTitle::value),
        reading.of(DEPARTMENT, department, Department::parse, Department::value),
        reading.of(REPRESENTATIVE_TYPE, type, RepresentativeType::parse, RepresentativeType::value),
        reading.of(
            SUPERVISOR_REPRESENTATIVE_REFERENCE,
            supervisor,
            RepresentativeReference::new,
            RepresentativeReference::value),
        reading.of(EXTRA_INFO, extraInfo, ExtraInfo::parse, ExtraInfo::value));
  }

  private record Reading(RepresentativeDraft draft, Violations violations) {
    <T> Optional<T> of(
        RepresentativeField field,
        Optional<T> current,
        Function<String, T> parser,
        Function<T, String> stored) {
      var input = draft.input(field);
      boolean isSame = input.value().isPresent() && input.value().equals(current.map(stored));
      if (!input.isMentioned() || isSame) {
        return current;
      }
      return input
          .value()
          .flatMap(text -> violations.parse(field.location(), text, parser).or(() -> current));
    }
  }
}
