package dev.representatives.adapter.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** The body of a write of a document as the API description tells of it. */
@Schema(
    name = "DocumentFields",
    types = "object",
    requiredProperties = {"account_number", "invoice_date", "due_date"},
    description = "Fields that are not listed belong to other resources, and are ignored.")
record DocumentFields(
    @Field.AccountNumber String accountNumber,
    @Field.Date String invoiceDate,
    @Field.Date String dueDate) {}
