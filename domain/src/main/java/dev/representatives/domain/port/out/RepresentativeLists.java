package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Lists the representatives of each tenant. Each method reads one consistent view, needs no
 * transaction, and takes no longer in a large tenant.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE.
 */
public interface RepresentativeLists {
  /**
   * Reads a part of a list of representatives.
   *
   * @param after begin after this position; empty for the beginning
   * @param limit the maximum number of entries
   */
  List<ListedRepresentative> list(
      TenantId tenant,
      RepresentativeSelection selection,
      Optional<RepresentativePosition> after,
      int limit);
}
