package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.World.MINUTE;
import static dev.representatives.application.World.NOW;
import static dev.representatives.application.World.NOW_KEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyName;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.in.AdministerApiKeys.Command;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.RandomBytes;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AdministerApiKeysServiceTest {
  private static final TenantName ACME = new TenantName("acme");
  private static final TenantName UMBRELLA = new TenantName("umbrella");
  private static final int LENGTH = ApiKeyToken.ID_BYTES + ApiKeyToken.SECRET_BYTES;

  private final InMemoryStores stores = new InMemoryStores();
  private final TestClock clock = new TestClock(NOW);
  private final TenantStore tenants = World.watched(TenantStore.class, stores.tenants());
  private final ApiKeyStore keys = World.watched(ApiKeyStore.class, stores.apiKeys());
  private final AdministerApiKeys service = service(stores.transactions(), seeded(1));

  @Test
  void a_key_is_kept_by_its_hash_as_it_was_ordered() {
    var name = Optional.of(new ApiKeyName("nightly push"));
    var end = Optional.of(NOW.plus(Duration.ofDays(90)));

    var token = service.create(new Command(ACME, name, Set.of(Scope.WRITE), end));

    assertThat(stores.apiKeys().find(token.id()))
        .contains(
            new ApiKey(
                token.id(),
                tenant(ACME),
                name,
                token.secretHash(),
                Set.of(Scope.WRITE),
                NOW_KEPT,
                Optional.empty(),
                end,
                Optional.empty()));
  }

  @Test
  void a_key_consists_of_the_random_bytes_alone() {
    var token = service.create(order(ACME));

    assertThat(token.reveal()).isEqualTo(ApiKeyToken.of(seeded(1).next(LENGTH)).reveal());
  }

  @Test
  void the_first_key_creates_the_tenant_and_the_next_one_joins_it() {
    var first = service.create(order(ACME));
    var second = service.create(order(ACME));

    assertThat(stores.tenants().all()).extracting(Tenant::name).containsExactly(ACME);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(stores.apiKeys().list(tenant(ACME).id())).hasSize(2);
    verify(tenants).insert(ACME);
  }

  @Test
  void a_tenant_created_in_between_is_a_conflict() {
    doReturn(false).when(tenants).insert(any());

    assertConflict("the tenant was created in between", () -> service.create(order(ACME)));
  }

  @Test
  void an_existing_id_is_a_conflict_that_creates_no_tenant() {
    service.create(order(ACME));
    var unlucky = service(stores.transactions(), seeded(1));

    assertConflict("a key of that id exists", () -> unlucky.create(order(UMBRELLA)));
    assertThat(stores.tenants().all()).extracting(Tenant::name).containsExactly(ACME);
  }

  @Test
  void after_such_a_conflict_another_key_is_drawn() {
    var first = service.create(order(ACME));
    var retrying =
        new RetryingTransactions(stores.transactions(), RetryPolicy.DEFAULT, clock, longest -> {});

    var second = service(retrying, seeded(1)).create(order(UMBRELLA));

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(stores.apiKeys().find(second.id())).map(ApiKey::tenant).contains(tenant(UMBRELLA));
  }

  @Test
  void a_key_that_cannot_be_delivered_is_not_created() {
    var full = new IllegalStateException("no space left");

    assertThatThrownBy(
            () ->
                service.create(
                    order(ACME),
                    key -> {
                      throw full;
                    }))
        .isSameAs(full);
    assertThatThrownBy(
            () ->
                service.createFirst(
                    order(ACME),
                    key -> {
                      throw full;
                    }))
        .isSameAs(full);

    assertThat(stores.tenants().all()).isEmpty();
    assertThat(service.createFirst(order(ACME))).isPresent();
  }

  @Test
  void a_key_is_delivered_once_however_often_the_transaction_runs() {
    var conflicts = new AtomicInteger(2);
    var delivered = new ArrayList<ApiKeyToken>();
    Transactions failingToCommit =
        new Transactions() {
          @Override
          public <T> T inTransaction(Supplier<T> work) {
            return stores
                .transactions()
                .inTransaction(
                    () -> {
                      T result = work.get();
                      if (conflicts.getAndDecrement() > 0) {
                        throw new TransactionConflictException("at the commit");
                      }
                      return result;
                    });
          }

          @Override
          public <T> T rolledBack(Supplier<T> work) {
            return stores.transactions().rolledBack(work);
          }
        };
    var retrying =
        new RetryingTransactions(failingToCommit, RetryPolicy.DEFAULT, clock, longest -> {});

    var made = service(retrying, seeded(1)).create(order(ACME), delivered::add);

    assertThat(delivered).containsExactly(made);
    assertThat(stores.apiKeys().find(made.id())).isPresent();
    assertThat(service.list(Optional.empty())).hasSize(1);
  }

  @Test
  void the_first_key_of_all_is_created_once() {
    var first = service.createFirst(order(ACME));

    assertThat(first.flatMap(token -> stores.apiKeys().find(token.id()))).isPresent();
    assertThat(service.createFirst(order(ACME))).isEmpty();
    assertThat(service.createFirst(order(UMBRELLA))).isEmpty();
    assertThat(stores.tenants().all()).extracting(Tenant::name).containsExactly(ACME);
  }

  @Test
  void tenants_without_keys_do_not_keep_from_a_first_key() {
    stores.tenants().insert(ACME);
    stores.tenants().insert(UMBRELLA);

    assertThat(service.createFirst(order(ACME))).isPresent();
  }

  @Test
  void a_revoked_key_was_a_first_key_too() {
    stores.tenants().insert(ACME);
    service.revoke(service.create(order(UMBRELLA)).id());

    assertThat(service.createFirst(order(ACME))).isEmpty();
  }

  @Test
  void keys_are_listed_by_tenant_then_oldest_first() {
    var umbrellaFirst = service.create(order(UMBRELLA)).id();
    clock.move(MINUTE);
    var acmeFirst = service.create(order(ACME)).id();
    clock.move(MINUTE);
    var acmeSecond = service.create(order(ACME)).id();

    assertThat(service.list(Optional.empty()))
        .extracting(ApiKey::id)
        .containsExactly(acmeFirst, acmeSecond, umbrellaFirst);
    assertThat(service.list(Optional.of(ACME)))
        .extracting(ApiKey::id)
        .containsExactly(acmeFirst, acmeSecond);
  }

  @Test
  void without_a_tenant_there_are_no_keys() {
    assertThat(service.list(Optional.empty())).isEmpty();
  }

  @Test
  void the_keys_of_an_unknown_tenant_are_not_just_none() {
    service.create(order(ACME));

    assertFails(
        FailureCode.TENANT_NOT_FOUND,
        "There is no tenant umbrella.",
        () -> service.list(Optional.of(UMBRELLA)));
  }

  @Test
  void a_key_is_revoked_now() {
    var revoked = service.create(order(ACME)).id();
    var other = service.create(order(ACME)).id();
    clock.move(MINUTE);

    service.revoke(revoked);

    assertThat(revokedAt(revoked)).contains(NOW_KEPT.plus(MINUTE));
    assertThat(revokedAt(other)).isEmpty();
  }

  @Test
  void a_revoked_key_stays_revoked_since_then() {
    var id = service.create(order(ACME)).id();
    service.revoke(id);
    clock.move(MINUTE);

    service.revoke(id);

    assertThat(revokedAt(id)).contains(NOW_KEPT);
  }

  @Test
  void an_unknown_key_cannot_be_revoked() {
    assertFails(
        FailureCode.API_KEY_NOT_FOUND,
        "There is no key of the id 0123456789abcdef.",
        () -> service.revoke(new ApiKeyId("0123456789abcdef")));
    verify(keys, never()).revoke(any(), any(), any());
  }

  @Test
  void a_cached_key_that_is_gone_cannot_be_revoked() {
    var id = service.create(order(ACME)).id();
    doReturn(false).when(keys).revoke(any(), any(), any());

    assertFails(FailureCode.API_KEY_NOT_FOUND, () -> service.revoke(id));
  }

  private AdministerApiKeysService service(Transactions transactions, RandomBytes random) {
    return new AdministerApiKeysService(transactions, tenants, keys, random, clock);
  }

  private static RandomBytes seeded(long seed) {
    var random = new Random(seed);
    return count -> {
      var bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }

  private static Command order(TenantName tenant) {
    return new Command(tenant, Optional.empty(), Set.of(Scope.READ), Optional.empty());
  }

  private Tenant tenant(TenantName name) {
    return stores.tenants().find(name).orElseThrow();
  }

  private Optional<Instant> revokedAt(ApiKeyId id) {
    return stores.apiKeys().find(id).orElseThrow().revokedAt();
  }
}
