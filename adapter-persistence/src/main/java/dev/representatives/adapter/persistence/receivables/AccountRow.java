package dev.representatives.adapter.persistence.receivables;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table of accounts. */
@MappedEntity("accounts")
record AccountRow(@Id int tenantId, byte[] accountNumber, String name) {}
