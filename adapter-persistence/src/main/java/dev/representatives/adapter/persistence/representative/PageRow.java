package dev.representatives.adapter.persistence.representative;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A row of the one statement that reads a page of links: first the total of a representative that
 * exists, then the numbers.
 */
@Introspected
record PageRow(@Nullable Long total, @Nullable byte[] number) {}
