package dev.representatives.adapter.rest.bulk;

import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.tenant.TenantId;
import java.util.Optional;

/**
 * What all lines of a request have in common.
 *
 * @param strict whether to refuse unknown fields
 * @param maxRemovals how many links a line may remove
 */
record LineContext(TenantId tenant, boolean strict, Optional<RemovalLimit> maxRemovals) {}
