package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Department;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.ExtraInfo;
import dev.representatives.domain.representative.JobTitle;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.PhoneNumber;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.RepresentativeType;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The full representation of a representative; every field is there, null when it is not set. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record RepresentativeResponse(
    String reference,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobilePhone,
    @Nullable String fax,
    @Nullable String language,
    @Nullable String title,
    @Nullable String department,
    @Nullable String representativeType,
    @Nullable String supervisorRepresentativeReference,
    @Nullable String extraInfo,
    CustomFieldsResponse customFields,
    List<String> accounts,
    long accountsTotal,
    List<String> documents,
    long documentsTotal,
    String createdAt,
    String updatedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

  /** The one namespace of custom fields. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CustomFieldsResponse(Map<String, Object> collections) {}

  static RepresentativeResponse of(RepresentativeSnapshot snapshot, List<Warning> warnings) {
    var representative = snapshot.representative();
    var details = representative.details();
    return new RepresentativeResponse(
        representative.reference().value(),
        details.name().map(RepresentativeName::value).orElse(null),
        details.email().map(EmailAddress::value).orElse(null),
        details.phone().map(PhoneNumber::value).orElse(null),
        details.mobilePhone().map(PhoneNumber::value).orElse(null),
        details.fax().map(PhoneNumber::value).orElse(null),
        details.language().map(LanguageCode::value).orElse(null),
        details.title().map(JobTitle::value).orElse(null),
        details.department().map(Department::value).orElse(null),
        details.type().map(RepresentativeType::value).orElse(null),
        details.supervisor().map(RepresentativeReference::value).orElse(null),
        details.extraInfo().map(ExtraInfo::value).orElse(null),
        new CustomFieldsResponse(values(representative.customFields())),
        numbers(snapshot.accounts()),
        snapshot.accounts().total(),
        numbers(snapshot.documents()),
        snapshot.documents().total(),
        Timestamps.format(representative.createdAt()),
        Timestamps.format(representative.updatedAt()),
        warnings);
  }

  private static Map<String, Object> values(CustomFields customFields) {
    var values = new LinkedHashMap<String, Object>();
    customFields.values().forEach((key, value) -> values.put(key, value(value)));
    return values;
  }

  private static Object value(CustomFieldValue value) {
    if (value instanceof CustomFieldValue.Text text) {
      return text.value();
    }
    if (value instanceof CustomFieldValue.Decimal decimal) {
      return decimal.value();
    }
    return ((CustomFieldValue.Flag) value).value();
  }

  private static List<String> numbers(LinkedNumbers<?> numbers) {
    return numbers.first().stream().map(LinkedNumber::value).toList();
  }
}
