package dev.representatives.application;

import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.Collection;
import java.util.Set;

/** Shows the state of a link that a test determines. */
@FunctionalInterface
interface GivenLinkState extends LinkStates {
  static LinkStates of(GivenLinkState state) {
    return state;
  }

  @Override
  default Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers) {
    throw new UnsupportedOperationException("only the state of one link is given");
  }

  @Override
  default LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return read(tenant, representative, number);
  }

  @Override
  LinkState read(TenantId tenant, RepresentativeReference representative, LinkedNumber number);
}
