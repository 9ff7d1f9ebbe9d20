package dev.representatives.contracts;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkProspects;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.Transactions;

/**
 * The ports of one adapter, all on the same data, without caches in front.
 *
 * <p>An adapter without one of them returns {@link org.junit.jupiter.api.Assumptions#abort(String)}
 * with the reason; the rules that need it are then skipped for that reason.
 */
public interface StoresUnderTest {
  /** Spans all the other ports. */
  Transactions transactions();

  TenantStore tenants();

  RepresentativeStore representatives();

  LinkStore links();

  LinkProspects linkProspects();

  /** Also how the rules of other ports get the accounts that they need. */
  AccountStore accounts();

  /** Knows the accounts of {@link #accounts()}. */
  AccountDirectory accountDirectory();

  /** Also how the rules of other ports get the documents that they need. */
  DocumentStore documents();

  /** Knows the documents of {@link #documents()}. */
  DocumentDirectory documentDirectory();

  ApiKeyStore apiKeys();
}
