package dev.representatives.adapter.persistence.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the tenant table. */
@MappedEntity("tenants")
record TenantRow(@Id int id, byte[] name) {}
