package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.openapi.FieldSchema;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The body of a write as the API description tells of it; {@link RepresentativeBodyReader} reads it
 * without, since it has to know of absent fields, unknown fields and all that is wrong.
 */
@OpenAPIExtraSchema(classes = RepresentativeFields.class)
@Schema(
    name = "RepresentativeFields",
    types = "object",
    description =
        "Every field is optional. A string that is empty or all white space is null. Fields that"
            + " are not listed are ignored, and reported in warnings of the answer. So are those"
            + " that a response alone has, such as created_at; with Prefer: handling=strict they"
            + " are accepted with their current value.")
record RepresentativeFields(
    @Schema(
            type = "string",
            description = "When it is given, it equals the reference in the path.",
            examples = "REP-001")
        @Nullable String reference,
    @FieldSchema.Name @Nullable String name,
    @FieldSchema.Email @Nullable String email,
    @FieldSchema.Phone @Nullable String phone,
    @FieldSchema.MobilePhone @Nullable String mobilePhone,
    @FieldSchema.Fax @Nullable String fax,
    @FieldSchema.LanguageSent @Nullable String language,
    @FieldSchema.Title @Nullable String title,
    @FieldSchema.Department @Nullable String department,
    @FieldSchema.Type @Nullable String representativeType,
    @FieldSchema.Supervisor @Nullable String supervisorRepresentativeReference,
    @FieldSchema.ExtraInfo @Nullable String extraInfo,
    @Schema(ref = "#/components/schemas/CustomFieldsChange") Object customFields) {}
