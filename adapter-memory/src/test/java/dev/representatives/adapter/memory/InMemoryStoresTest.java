package dev.representatives.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.access.SecretHash;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The guarantees of the in-memory adapter beyond the contracts. */
class InMemoryStoresTest {
  private static final RepresentativeReference REFERENCE = new RepresentativeReference("REP-001");
  private static final AccountNumber ACCOUNT = new AccountNumber("ACCT-001");
  private static final DocumentNumber DOCUMENT = new DocumentNumber("INV-001");
  private static final TenantName NAME = new TenantName("acme");
  private static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123Z");
  private static final Tenant UNKNOWN = new Tenant(new TenantId(404), new TenantName("unknown"));

  private final InMemoryStores stores = new InMemoryStores();

  private TenantId acme() {
    assertThat(stores.tenants().insert(NAME)).isTrue();
    return stores.tenants().find(NAME).orElseThrow().id();
  }

  @Test
  void methods_that_need_a_transaction_are_refused_outside_one() {
    TenantId tenant = acme();
    assertThatIllegalStateException()
        .isThrownBy(() -> stores.representatives().findForUpdate(tenant, REFERENCE));
    assertThatIllegalStateException()
        .isThrownBy(() -> stores.representatives().lockSupervision(tenant));
    assertThatIllegalStateException()
        .isThrownBy(() -> stores.linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT));
    assertThatIllegalStateException()
        .isThrownBy(() -> stores.accounts().findForUpdate(tenant, ACCOUNT));
    assertThatIllegalStateException()
        .isThrownBy(() -> stores.documents().findForUpdate(tenant, DOCUMENT));
  }

  @Test
  void a_write_outside_a_transaction_is_one_of_its_own() {
    TenantId tenant = acme();
    assertThat(stores.representatives().insert(tenant, representative())).isTrue();
    assertThat(stores.representatives().find(tenant, REFERENCE)).isPresent();
  }

  @Test
  void nothing_can_be_written_for_a_tenant_that_is_not_there() {
    assertThatThrownBy(() -> stores.representatives().insert(UNKNOWN.id(), representative()))
        .isInstanceOf(TransactionConflictException.class);
    assertThatThrownBy(
            () ->
                stores
                    .accounts()
                    .insert(UNKNOWN.id(), new Account(ACCOUNT, new AccountName("Acme"))))
        .isInstanceOf(TransactionConflictException.class);
    assertThatThrownBy(() -> stores.apiKeys().insert(UNKNOWN.id(), keyOf(UNKNOWN)))
        .isInstanceOf(TransactionConflictException.class);
  }

  @Test
  void a_key_of_another_tenant_than_the_one_it_is_added_to_is_refused() {
    TenantId tenant = acme();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stores.apiKeys().insert(tenant, keyOf(UNKNOWN)));
  }

  @Test
  void two_sets_of_stores_share_nothing() {
    TenantId tenant = acme();
    var others = new InMemoryStores();
    assertThat(others.tenants().all()).isEmpty();
    boolean seen =
        stores
            .transactions()
            .inTransaction(
                () -> {
                  stores.representatives().lockSupervision(tenant);
                  assertThatIllegalStateException()
                      .isThrownBy(() -> others.representatives().lockSupervision(tenant));
                  return others.representatives().find(tenant, REFERENCE).isPresent();
                });
    assertThat(seen).isFalse();
  }

  @Test
  void random_bytes_are_as_many_as_asked_for_and_differ() {
    assertThat(stores.randomBytes().next(32))
        .hasSize(32)
        .isNotEqualTo(stores.randomBytes().next(32));
  }

  private static Representative representative() {
    return Representative.create(REFERENCE, RepresentativeDetails.EMPTY, CustomFields.EMPTY, NOW);
  }

  private static ApiKey keyOf(Tenant tenant) {
    return new ApiKey(
        new ApiKeyId("0123456789abcdef"),
        tenant,
        Optional.empty(),
        new SecretHash(new byte[32]),
        Set.of(Scope.READ),
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
