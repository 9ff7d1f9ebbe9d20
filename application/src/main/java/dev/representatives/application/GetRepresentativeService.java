package dev.representatives.application;

import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.representative.RepresentativeSnapshot;

/** Looks up a representative. */
public final class GetRepresentativeService implements GetRepresentative {
  private final RepresentativeStore store;

  public GetRepresentativeService(RepresentativeStore store) {
    this.store = store;
  }

  @Override
  public RepresentativeSnapshot get(Query query) {
    var wanted = RequestedKeys.only(query.reference(), query.findings(), RequestedKeys::reference);
    return store.find(query.tenant(), wanted).orElseThrow(() -> NotFound.representative(wanted));
  }
}
