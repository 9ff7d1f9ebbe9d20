package dev.representatives.application;

import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;

/** Looks up a representative. */
public final class GetRepresentativeService implements GetRepresentative {
  private final RepresentativeStore store;

  public GetRepresentativeService(RepresentativeStore store) {
    this.store = store;
  }

  @Override
  public RepresentativeSnapshot get(TenantId tenant, String reference) {
    var wanted =
        RequestedKeys.only(reference, RequestedKeys.REFERENCE, RepresentativeReference::new);
    return store.find(tenant, wanted).orElseThrow(() -> NotFound.representative(wanted));
  }
}
