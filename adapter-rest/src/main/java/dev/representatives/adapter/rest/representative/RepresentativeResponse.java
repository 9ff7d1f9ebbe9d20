package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.openapi.FieldSchema;
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
import dev.representatives.domain.text.TextRules;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The full representation of a representative; every field is there, null when it is not set. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "Representative",
    types = "object",
    requiredProperties = {
      "reference",
      "name",
      "email",
      "phone",
      "mobile_phone",
      "fax",
      "language",
      "title",
      "department",
      "representative_type",
      "supervisor_representative_reference",
      "extra_info",
      "custom_fields",
      "accounts",
      "accounts_total",
      "documents",
      "documents_total",
      "created_at",
      "updated_at"
    })
record RepresentativeResponse(
    @FieldSchema.Reference String reference,
    @FieldSchema.Name @Nullable String name,
    @FieldSchema.Email @Nullable String email,
    @FieldSchema.Phone @Nullable String phone,
    @FieldSchema.MobilePhone @Nullable String mobilePhone,
    @FieldSchema.Fax @Nullable String fax,
    @FieldSchema.Language @Nullable String language,
    @FieldSchema.Title @Nullable String title,
    @FieldSchema.Department @Nullable String department,
    @FieldSchema.Type @Nullable String representativeType,
    @FieldSchema.Supervisor @Nullable String supervisorRepresentativeReference,
    @FieldSchema.ExtraInfo @Nullable String extraInfo,
    CustomFieldsResponse customFields,
    @ArraySchema(
            maxItems = LinkedNumbers.SHOWN,
            schema =
                @Schema(
                    implementation = String.class,
                    minLength = 1,
                    maxLength = TextRules.IDENTIFIER_MAX_LENGTH),
            arraySchema =
                @Schema(description = "The first accounts linked to, ascending by code point."))
        List<String> accounts,
    @Schema(description = "How many accounts are linked to.", minimum = "0") long accountsTotal,
    @ArraySchema(
            maxItems = LinkedNumbers.SHOWN,
            schema =
                @Schema(
                    implementation = String.class,
                    minLength = 1,
                    maxLength = TextRules.IDENTIFIER_MAX_LENGTH),
            arraySchema =
                @Schema(description = "The first documents linked to, ascending by code point."))
        List<String> documents,
    @Schema(description = "How many documents are linked to.", minimum = "0") long documentsTotal,
    @FieldSchema.Time String createdAt,
    @FieldSchema.Time String updatedAt,
    @Schema(
            description = "What of the request was ignored; absent when nothing was.",
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Warning> warnings) {

  /** The one namespace of custom fields. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "CustomFields", types = "object", requiredProperties = "collections")
  record CustomFieldsResponse(
      @Schema(ref = "#/components/schemas/CustomFieldValues") Map<String, Object> collections) {}

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
