package dev.representatives.architecture.offenders.a24.domain.port.out;

import dev.representatives.architecture.offenders.a24.domain.tenant.TenantId;

interface Offender {
  void all();

  void find(String name);

  void findOf(String name, TenantId tenant);
}
