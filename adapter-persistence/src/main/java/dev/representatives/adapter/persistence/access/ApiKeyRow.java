package dev.representatives.adapter.persistence.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the API key table; the name of the tenant is set only in rows that were read. */
@MappedEntity("api_keys")
record ApiKeyRow(
    @Id byte[] id,
    int tenantId,
    @Nullable byte[] tenantName,
    @Nullable String name,
    byte[] secretHash,
    String scopes,
    long createdAt,
    @Nullable Long lastUsedAt,
    @Nullable Long expiresAt,
    @Nullable Long revokedAt) {}
