package dev.representatives.adapter.persistence.idempotency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of the table of idempotency keys; without a fingerprint and a response until one is kept.
 */
@MappedEntity("idempotency_keys")
record IdempotencyRow(
    @Id int tenantId,
    byte[] requestKey,
    long expiresAt,
    @Nullable String fingerprint,
    @Nullable String response) {}
