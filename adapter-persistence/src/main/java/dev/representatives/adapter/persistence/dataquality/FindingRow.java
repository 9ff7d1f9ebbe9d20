package dev.representatives.adapter.persistence.dataquality;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One reference or number of a page, or the total of the list. */
@MappedEntity
record FindingRow(@Id @Nullable byte[] item, @Nullable Long total) {}
