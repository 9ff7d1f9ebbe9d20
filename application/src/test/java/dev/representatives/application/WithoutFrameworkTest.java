package dev.representatives.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.JobTitle;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.tenant.TenantName;
import dev.representatives.domain.validation.Input;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Runs the domain and the use cases with plain constructors, without a container or a database.
 * Replace the in-memory adapters with your own.
 */
class WithoutFrameworkTest {
  @Test
  void the_use_cases_work_with_plain_constructors() {
    // The outbound ports. All use cases share the retried transactions.
    var stores = new InMemoryStores();
    var clock = InstantSource.system();
    var transactions =
        new RetryingTransactions(
            stores.transactions(),
            RetryPolicy.DEFAULT,
            clock,
            longest ->
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest.toNanos() + 1)));

    // The use cases behind the inbound ports.
    var keys =
        new AdministerApiKeysService(
            transactions, stores.tenants(), stores.apiKeys(), stores.randomBytes(), clock);
    var authenticate = new AuthenticateService(stores.apiKeys(), clock);
    var create =
        new CreateRepresentativeService(
            transactions, stores.representatives(), stores.idempotency(), clock);
    var update = new UpdateRepresentativeService(transactions, stores.representatives(), clock);
    var get = new GetRepresentativeService(stores.representatives());
    var saveAccount = new SaveAccountService(transactions, stores.accounts());
    var link =
        new LinkRepresentativeService(transactions, stores.linkStates(), stores.links(), clock);
    var list = new ListLinksService(stores.links());

    // The first key creates its tenant. Its holder acts inside that tenant.
    var key =
        keys.create(
            new AdministerApiKeys.Command(
                new TenantName("acme"),
                Optional.empty(),
                Set.of(Scope.READ, Scope.WRITE),
                Optional.empty()));
    var tenant = authenticate.authenticate(Optional.of(key.reveal()), Scope.WRITE).tenant().id();

    // Create.
    var created =
        create.create(
            new CreateRepresentative.Command(
                tenant,
                "REP-001",
                RepresentativeDraft.builder()
                    .set(RepresentativeField.NAME, "Jane Smith")
                    .set(RepresentativeField.EMAIL, "jsmith@yourcompany.com")
                    .build(),
                Precondition.NONE));
    assertThat(created.state().representative().details().name())
        .contains(new RepresentativeName("Jane Smith"));

    // Update: fields that the draft does not mention are kept.
    var updated =
        update.update(
            new UpdateRepresentative.Command(
                tenant,
                "REP-001",
                RepresentativeDraft.builder()
                    .set(RepresentativeField.TITLE, "Account Manager")
                    .clear(RepresentativeField.EMAIL)
                    .build(),
                Precondition.NONE));
    assertThat(updated.state().representative().details())
        .satisfies(
            details -> {
              assertThat(details.name()).contains(new RepresentativeName("Jane Smith"));
              assertThat(details.title()).contains(new JobTitle("Account Manager"));
              assertThat(details.email()).isEmpty();
            });

    // Link.
    saveAccount.save(
        new SaveAccount.Command(tenant, "ACCT-001", Input.of("Acme Ltd"), Precondition.NONE));
    var command = new LinkRepresentative.Command(tenant, "REP-001", "ACCT-001", Precondition.NONE);
    assertThat(link.linkAccount(command).created()).isTrue();
    assertThat(link.linkAccount(command).created()).isFalse();

    // List the links, and read the representative with them.
    var accounts = list.accounts(new ListLinks.Query(tenant, "REP-001", PageRequest.FIRST));
    assertThat(accounts.data()).containsExactly(new AccountNumber("ACCT-001"));
    assertThat(get.get(new GetRepresentative.Query(tenant, "REP-001")).accounts().first())
        .isEqualTo(accounts.data());

    // All failures are exceptions of one type.
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> get.get(new GetRepresentative.Query(tenant, "REP-002")))
        .satisfies(
            e -> assertThat(e.failure().code()).isEqualTo(FailureCode.REPRESENTATIVE_NOT_FOUND));
  }
}
