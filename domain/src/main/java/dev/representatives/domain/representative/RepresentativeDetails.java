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
   */
  public RepresentativeDetails with(RepresentativeDraft draft, Violations violations) {
    var reading = new Reading(draft, violations);
    return new RepresentativeDetails(
        reading.of(NAME, name, RepresentativeName::new),
        reading.of(EMAIL, email, EmailAddress::new),
        reading.of(PHONE, phone, PhoneNumber::new),
        reading.of(MOBILE_PHONE, mobilePhone, PhoneNumber::new),
        reading.of(FAX, fax, PhoneNumber::new),
        reading.of(LANGUAGE, language, LanguageCode::parse),
        reading.of(TITLE, title, JobTitle::new),
        reading.of(DEPARTMENT, department, Department::new),
        reading.of(REPRESENTATIVE_TYPE, type, RepresentativeType::new),
        reading.of(SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor, RepresentativeReference::new),
        reading.of(EXTRA_INFO, extraInfo, ExtraInfo::new));
  }

  private record Reading(RepresentativeDraft draft, Violations violations) {
    <T> Optional<T> of(RepresentativeField field, Optional<T> current, Function<String, T> parser) {
      var input = draft.input(field);
      if (!input.isMentioned()) {
        return current;
      }
      return input
          .value()
          .flatMap(text -> violations.parse(field.location(), text, parser).or(() -> current));
    }
  }
}
