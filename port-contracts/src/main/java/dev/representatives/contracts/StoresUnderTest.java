package dev.representatives.contracts;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.util.Collection;
import java.util.List;

/**
 * The ports of one adapter, all on the same data and without caches.
 *
 * <p>For a missing port, the adapter calls {@link org.junit.jupiter.api.Assumptions#abort(String)}
 * with the reason and overrides the hook that would use the port. The hooks are the methods whose
 * names begin with {@code given}; they create the preconditions for the rules of other ports. The
 * rules of the missing port itself are skipped with that reason.
 *
 * <p>A hook is called outside a transaction and commits its data before it returns. If it throws
 * {@link TransactionConflictException}, it is retried.
 */
public interface StoresUnderTest {
  /** The transactions, which span all other ports. */
  Transactions transactions();

  TenantStore tenants();

  RepresentativeStore representatives();

  RepresentativeLists representativeLists();

  DeletionLog deletions();

  HierarchyReader hierarchy();

  LinkStore links();

  LinkStates linkStates();

  AccountStore accounts();

  /** The directory of the accounts in {@link #accounts()} and from {@link #givenAccounts}. */
  AccountDirectory accountDirectory();

  DocumentStore documents();

  /** The directory of the documents in {@link #documents()} and from {@link #givenDocument}. */
  DocumentDirectory documentDirectory();

  EscalationStore escalations();

  DataQualityStore dataQuality();

  BulkStore bulk();

  /** Temporary data, which belongs to no transaction and no tenant. */
  TemporaryStore temporary();

  ApiKeyStore apiKeys();

  IdempotencyStore idempotency();

  /** Creates a tenant with an unused name. Override it if {@link #tenants()} is missing. */
  default Tenant givenTenant(TenantName name) {
    Fixtures.insert(transactions(), List.of(name), tenants()::insert);
    return tenants().find(name).orElseThrow();
  }

  /** Creates a representative. Override it if {@link #representatives()} is missing. */
  default void givenRepresentative(TenantId tenant, Representative representative) {
    Fixtures.insert(
        transactions(),
        List.of(representative),
        missing -> representatives().insert(tenant, missing));
  }

  /** Creates accounts. Override it if {@link #accounts()} is missing. */
  default void givenAccounts(TenantId tenant, Collection<Account> accounts) {
    Fixtures.insert(transactions(), accounts, missing -> accounts().insert(tenant, missing));
  }

  /** Creates a document on an existing account. Override it if {@link #documents()} is missing. */
  default void givenDocument(TenantId tenant, Document document) {
    Fixtures.insert(
        transactions(), List.of(document), missing -> documents().insert(tenant, missing));
  }

  /** Creates a link between existing objects. Override it if {@link #links()} is missing. */
  default void givenLink(TenantId tenant, Link<?> link) {
    Fixtures.insert(transactions(), List.of(link), missing -> links().insert(tenant, missing));
  }
}
