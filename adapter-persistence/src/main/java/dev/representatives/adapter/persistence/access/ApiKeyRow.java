package dev.representatives.adapter.persistence.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table of API keys, with the name of its tenant where it was read. */
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
