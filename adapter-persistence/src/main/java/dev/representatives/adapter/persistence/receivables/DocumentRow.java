package dev.representatives.adapter.persistence.receivables;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of the document table. Dates are passed as text, because {@code java.sql.Date} uses a
 * different calendar for dates before 1582.
 */
@MappedEntity("documents")
record DocumentRow(
    @Id int tenantId,
    byte[] documentNumber,
    byte[] accountNumber,
    String invoiceDate,
    String dueDate) {}
