package dev.representatives.adapter.persistence.representative;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** Who supervises a representative. */
@Introspected
record SupervisionRow(byte[] reference, @Nullable byte[] supervisorReference) {}
