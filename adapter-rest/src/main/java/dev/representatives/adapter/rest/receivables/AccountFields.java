package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.openapi.FieldSchema;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** The body of a write of an account as the API description tells of it. */
@OpenAPIExtraSchema(classes = AccountFields.class)
@Schema(
    name = "AccountFields",
    types = "object",
    requiredProperties = "name",
    description = "Fields that are not listed belong to other resources, and are ignored.")
record AccountFields(
    @Schema(
            type = "string",
            description = "When it is given, it equals the number in the path.",
            examples = "ACCT-001")
        @Nullable String accountNumber,
    @FieldSchema.AccountName String name) {}
