package dev.representatives.adapter.memory.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.memory.InMemoryStoresUnderTest;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.util.Collection;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * An adapter whose tenants, accounts and documents belong to another system, which it only reads.
 */
final class KeptElsewhere extends InMemoryStoresUnderTest {
  @Override
  public TenantStore tenants() {
    return Assumptions.abort("tenants are kept elsewhere");
  }

  @Override
  public AccountStore accounts() {
    return Assumptions.abort("accounts are kept elsewhere");
  }

  @Override
  public DocumentStore documents() {
    return Assumptions.abort("documents are kept elsewhere");
  }

  @Override
  public Tenant givenTenant(TenantName name) {
    elsewhere(() -> super.tenants().insert(name));
    return super.tenants().find(name).orElseThrow();
  }

  @Override
  public void givenAccounts(TenantId tenant, Collection<Account> accounts) {
    accounts.forEach(account -> elsewhere(() -> super.accounts().insert(tenant, account)));
  }

  @Override
  public void givenDocument(TenantId tenant, Document document) {
    elsewhere(() -> super.documents().insert(tenant, document));
  }

  private void elsewhere(Supplier<Boolean> insert) {
    assertThat(transactions().<Boolean>inTransaction(insert)).isTrue();
  }
}
