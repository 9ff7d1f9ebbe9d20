package dev.representatives.adapter.persistence.representative;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of either table of links. */
@MappedEntity("links")
record LinkRow(@Id int tenantId, byte[] reference, byte[] number, long linkedAt) {}
