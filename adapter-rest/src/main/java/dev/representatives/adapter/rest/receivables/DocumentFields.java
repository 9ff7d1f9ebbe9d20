package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.openapi.FieldSchema;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** The body of a write of a document as the API description tells of it. */
@OpenAPIExtraSchema(classes = DocumentFields.class)
@Schema(
    name = "DocumentFields",
    types = "object",
    requiredProperties = {"account_number", "invoice_date", "due_date"},
    description = "Fields that are not listed belong to other resources, and are ignored.")
record DocumentFields(
    @Schema(
            type = "string",
            description = "When it is given, it equals the number in the path.",
            examples = "INV-001")
        @Nullable String documentNumber,
    @FieldSchema.AccountNumber String accountNumber,
    @FieldSchema.Date String invoiceDate,
    @FieldSchema.Date String dueDate) {}
