package dev.representatives.adapter.persistence.receivables;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of the table of documents. Dates travel as text: java.sql.Date reckons days before 1582 by
 * another calendar.
 */
@MappedEntity("documents")
record DocumentRow(
    @Id int tenantId,
    byte[] documentNumber,
    byte[] accountNumber,
    String invoiceDate,
    String dueDate) {}
