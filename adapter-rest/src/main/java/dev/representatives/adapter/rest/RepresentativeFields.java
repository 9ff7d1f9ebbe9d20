package dev.representatives.adapter.rest;

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
    @Field.Name @Nullable String name,
    @Field.Email @Nullable String email,
    @Field.Phone @Nullable String phone,
    @Field.MobilePhone @Nullable String mobilePhone,
    @Field.Fax @Nullable String fax,
    @Field.LanguageSent @Nullable String language,
    @Field.Title @Nullable String title,
    @Field.Department @Nullable String department,
    @Field.Type @Nullable String representativeType,
    @Field.Supervisor @Nullable String supervisorRepresentativeReference,
    @Field.ExtraInfo @Nullable String extraInfo,
    @Schema(ref = "#/components/schemas/CustomFieldsChange") Object customFields) {}
