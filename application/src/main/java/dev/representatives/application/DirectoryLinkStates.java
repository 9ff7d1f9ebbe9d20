package dev.representatives.application;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the state of a link from the stores and directories in sequence. For deployments in which
 * another system holds the accounts and documents.
 */
public final class DirectoryLinkStates implements LinkStates {
  private final RepresentativeStore representatives;
  private final LinkStore links;
  private final AccountDirectory accounts;
  private final DocumentDirectory documents;

  public DirectoryLinkStates(
      RepresentativeStore representatives,
      LinkStore links,
      AccountDirectory accounts,
      DocumentDirectory documents) {
    this.representatives = representatives;
    this.links = links;
    this.accounts = accounts;
    this.documents = documents;
  }

  /** {@inheritDoc} The view is consistent only if nobody writes in between. */
  @Override
  public LinkState read(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return state(representatives.find(tenant, representative), tenant, number);
  }

  @Override
  public LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return state(representatives.findForUpdate(tenant, representative), tenant, number);
  }

  private LinkState state(
      Optional<RepresentativeSnapshot> found, TenantId tenant, LinkedNumber number) {
    return found
        .map(snapshot -> snapshot.representative().reference())
        .map(
            reference ->
                new LinkState(
                    true, exists(tenant, number), links.linkedSince(tenant, reference, number)))
        .orElse(LinkState.NO_REPRESENTATIVE);
  }

  /** {@inheritDoc} The directories are called for each number. */
  @Override
  public Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers) {
    return numbers.stream()
        .filter(number -> exists(tenant, number))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean exists(TenantId tenant, LinkedNumber number) {
    return number instanceof AccountNumber account
        ? accounts.exists(tenant, account)
        : documents.exists(tenant, (DocumentNumber) number);
  }
}
