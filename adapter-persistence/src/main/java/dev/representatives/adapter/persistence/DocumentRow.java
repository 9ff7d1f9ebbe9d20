package dev.representatives.adapter.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of the table of documents. */
@MappedEntity("documents")
record DocumentRow(
    @Id int tenantId,
    byte[] documentNumber,
    byte[] accountNumber,
    LocalDate invoiceDate,
    LocalDate dueDate) {}
