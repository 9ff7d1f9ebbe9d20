package dev.representatives.adapter.persistence.receivables;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the account table. */
@MappedEntity("accounts")
record AccountRow(@Id int tenantId, byte[] accountNumber, String name) {}
