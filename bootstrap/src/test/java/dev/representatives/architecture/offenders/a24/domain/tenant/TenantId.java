package dev.representatives.architecture.offenders.a24.domain.tenant;

public interface TenantId {}
