package dev.representatives.adapter.persistence.representative;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** What is known of the ends of a link when the representative exists. */
@Introspected
record LinkStateRow(long targets, @Nullable Long linkedAt) {}
