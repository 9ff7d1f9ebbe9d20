package dev.representatives.contracts;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
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
 * The ports of one adapter, all on the same data, without caches in front.
 *
 * <p>An adapter without one of them returns {@link org.junit.jupiter.api.Assumptions#abort(String)}
 * with the reason, and overrides the hook that would use the port: the methods whose names begin
 * with {@code given}. By them the rules of other ports get what has to be there before they begin.
 * The rules of the missing port itself are then skipped for that reason.
 *
 * <p>A hook is called outside of transactions, and what it created is committed when it returns. If
 * it throws {@link TransactionConflictException}, it is called again.
 */
public interface StoresUnderTest {
  /** Spans all the other ports. */
  Transactions transactions();

  TenantStore tenants();

  RepresentativeStore representatives();

  LinkStore links();

  LinkStates linkStates();

  AccountStore accounts();

  /** Knows the accounts of {@link #accounts()} and of {@link #givenAccounts}. */
  AccountDirectory accountDirectory();

  DocumentStore documents();

  /** Knows the documents of {@link #documents()} and of {@link #givenDocument}. */
  DocumentDirectory documentDirectory();

  ApiKeyStore apiKeys();

  /** Creates a tenant of a name that no other has. Needs overriding without {@link #tenants()}. */
  default Tenant givenTenant(TenantName name) {
    Fixtures.insert(transactions(), List.of(name), tenants()::insert);
    return tenants().find(name).orElseThrow();
  }

  /** Creates a representative. Needs overriding without {@link #representatives()}. */
  default void givenRepresentative(TenantId tenant, Representative representative) {
    Fixtures.insert(
        transactions(),
        List.of(representative),
        missing -> representatives().insert(tenant, missing));
  }

  /** Creates accounts. Needs overriding without {@link #accounts()}. */
  default void givenAccounts(TenantId tenant, Collection<Account> accounts) {
    Fixtures.insert(transactions(), accounts, missing -> accounts().insert(tenant, missing));
  }

  /** Creates a document, whose account is there. Needs overriding without {@link #documents()}. */
  default void givenDocument(TenantId tenant, Document document) {
    Fixtures.insert(
        transactions(), List.of(document), missing -> documents().insert(tenant, missing));
  }

  /** Links two that are there. Needs overriding without {@link #links()}. */
  default void givenLink(TenantId tenant, Link<?> link) {
    Fixtures.insert(transactions(), List.of(link), missing -> links().insert(tenant, missing));
  }
}
