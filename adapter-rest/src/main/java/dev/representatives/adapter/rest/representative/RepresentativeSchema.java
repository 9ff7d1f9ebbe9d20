package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.openapi.FieldSchema;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.text.TextRules;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The full representation of a representative; every field is there, null when it is not set. */
@OpenAPIExtraSchema(classes = RepresentativeSchema.class)
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
record RepresentativeSchema(
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
        List<Warning> warnings) {

  /** The one namespace of custom fields. */
  @Schema(name = "CustomFields", types = "object", requiredProperties = "collections")
  record CustomFieldsResponse(
      @Schema(ref = "#/components/schemas/CustomFieldValues") Map<String, Object> collections) {}
}
