package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.LATER;
import static dev.representatives.contracts.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyName;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.access.SecretHash;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link ApiKeyStore}: rules AK-01 onwards. */
public abstract class ApiKeyStoreContract extends StoresContract {
  private static final int ID_LENGTH = 16;

  /** Called by the subclass in an adapter's tests. */
  protected ApiKeyStoreContract() {}

  private ApiKeyStore store() {
    return stores().apiKeys();
  }

  @Rule("AK-01")
  @TestFactory
  List<DynamicTest> no_method_but_find_reaches_into_another_tenant() {
    var tenants = new ConcurrentHashMap<TenantId, Tenant>();
    return new TenantMatrix(
            ApiKeyStore.class,
            () -> {
              Tenant tenant = freshTenant();
              tenants.put(tenant.id(), tenant);
              return tenant.id();
            })
        .unscoped("find")
        .unscoped("findCached")
        .with(
            "list",
            (a, b) -> {
              ApiKey ofA = insertKey(tenants.get(a), NOW);
              assertThat(store().list(b)).isEmpty();
              assertThat(store().list(a)).containsExactly(ofA);
            })
        .with(
            "insert",
            (a, b) -> {
              ApiKey ofA = insertKey(tenants.get(a), NOW);
              ApiKey ofB = key(tenants.get(b), ofA.id(), NOW);
              assertThat(committed(() -> store().insert(b, ofB))).isFalse();
              assertThat(store().find(ofA.id())).contains(ofA);
              assertThat(store().list(b)).isEmpty();
            })
        .with(
            "revoke",
            (a, b) -> {
              ApiKey ofA = insertKey(tenants.get(a), NOW);
              assertThat(committed(() -> store().revoke(b, ofA.id(), LATER))).isFalse();
              assertThat(store().find(ofA.id())).contains(ofA);
            })
        .with(
            "recordUse",
            (a, b) -> {
              ApiKey ofA = insertKey(tenants.get(a), NOW);
              commit(() -> store().recordUse(b, ofA.id(), LATER));
              assertThat(store().find(ofA.id())).contains(ofA);
            })
        .tests();
  }

  @Rule("AK-02")
  @Test
  void insert_adds_a_key_that_is_found_as_it_was() {
    Tenant tenant = freshTenant();
    ApiKey added = insertKey(tenant, NOW);
    ApiKey found = store().find(added.id()).orElseThrow();
    assertThat(found).isEqualTo(added);
    assertThat(found.secretHash().bytes()).isEqualTo(added.secretHash().bytes());
  }

  @Rule("AK-03")
  @Test
  void every_field_is_kept_set_or_not() {
    Tenant tenant = freshTenant();
    ApiKey full =
        new ApiKey(
            freshId(),
            tenant,
            Optional.of(new ApiKeyName(EMOJI.repeat(ApiKeyName.MAX_LENGTH))),
            hash(-128),
            EnumSet.allOf(Scope.class),
            NOW,
            Optional.of(NOW.plusMillis(2)),
            Optional.of(NOW.plusMillis(3)),
            Optional.of(NOW.plusMillis(4)));
    ApiKey empty =
        new ApiKey(
            freshId(),
            tenant,
            Optional.empty(),
            hash(127),
            Set.of(Scope.READ),
            LATER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    for (ApiKey key : List.of(full, empty)) {
      assertThat(committed(() -> store().insert(tenant.id(), key))).isTrue();
      assertThat(store().find(key.id())).contains(key);
    }
    assertThat(store().list(tenant.id())).containsExactly(full, empty);
  }

  @Rule("AK-04")
  @Test
  void insert_leaves_one_of_the_same_id_as_it_is() {
    Tenant tenant = freshTenant();
    ApiKey first = insertKey(tenant, NOW);
    ApiKey second = key(tenant, first.id(), LATER);
    assertThat(committed(() -> store().insert(tenant.id(), second))).isFalse();
    assertThat(store().find(first.id())).contains(first);
  }

  @Rule("AK-05")
  @Test
  void of_two_concurrent_inserts_of_an_id_exactly_one_adds_it() {
    Tenant tenant = freshTenant();
    ApiKey key = key(tenant, freshId(), NOW);
    assertThat(committedAtOnce(2, () -> store().insert(tenant.id(), key)))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("AK-06")
  @Test
  void nothing_is_found_under_an_unknown_id() {
    assertThat(store().find(freshId())).isEmpty();
    assertThat(store().list(freshTenantId())).isEmpty();
  }

  @Rule("AK-07")
  @Test
  void keys_are_listed_oldest_first_then_by_id() {
    Tenant tenant = freshTenant();
    ApiKeyId low = new ApiKeyId("0" + freshId().value().substring(1));
    ApiKeyId high = new ApiKeyId("z" + freshId().value().substring(1));
    ApiKey youngest = insertKey(tenant, LATER);
    for (ApiKeyId id : List.of(high, low)) {
      assertThat(committed(() -> store().insert(tenant.id(), key(tenant, id, NOW)))).isTrue();
    }
    ApiKey oldest = insertKey(tenant, NOW.minusMillis(1));
    assertThat(store().list(tenant.id()))
        .extracting(ApiKey::id)
        .containsExactly(oldest.id(), low, high, youngest.id());
  }

  @Rule("AK-08")
  @Test
  void revoke_marks_a_key_and_keeps_the_first_time() {
    Tenant tenant = freshTenant();
    ApiKey key = insertKey(tenant, NOW);
    ApiKey other = insertKey(tenant, NOW);
    assertThat(committed(() -> store().revoke(tenant.id(), key.id(), LATER))).isTrue();
    assertThat(revokedAt(key)).contains(LATER);
    assertThat(committed(() -> store().revoke(tenant.id(), key.id(), LATER.plusSeconds(1))))
        .isTrue();
    assertThat(committed(() -> store().revoke(tenant.id(), key.id(), NOW))).isTrue();
    assertThat(revokedAt(key)).contains(LATER);
    assertThat(store().find(other.id())).contains(other);
  }

  @Rule("AK-09")
  @Test
  void revoke_of_an_unknown_key_returns_that_it_is_unknown() {
    TenantId tenant = freshTenantId();
    assertThat(committed(() -> store().revoke(tenant, freshId(), NOW))).isFalse();
  }

  @Rule("AK-10")
  @Test
  void the_last_use_never_goes_back() {
    Tenant tenant = freshTenant();
    ApiKey key = insertKey(tenant, NOW);
    for (Instant at : List.of(LATER, NOW.plusSeconds(5), LATER)) {
      commit(() -> store().recordUse(tenant.id(), key.id(), at));
    }
    assertThat(lastUsedAt(key)).contains(NOW.plusSeconds(5));
  }

  @Rule("AK-11")
  @Test
  void a_use_of_an_unknown_key_is_ignored() {
    TenantId tenant = freshTenantId();
    ApiKeyId unknown = freshId();
    commit(() -> store().recordUse(tenant, unknown, NOW));
    assertThat(store().find(unknown)).isEmpty();
  }

  @Rule("AK-12")
  @Test
  void a_change_of_a_returned_list_changes_nothing_else() {
    Tenant tenant = freshTenant();
    ApiKey first = insertKey(tenant, NOW);
    List<ApiKey> before = store().list(tenant.id());
    ApiKey second = insertKey(tenant, LATER);
    assertThat(before).containsExactly(first);
    tryToEmpty(before);
    assertThat(store().list(tenant.id())).containsExactly(first, second);
  }

  @Rule("AK-13")
  @Test
  void a_cached_key_is_the_one_that_find_returns() {
    Tenant tenant = freshTenant();
    assertThat(store().findCached(freshId())).isEmpty();
    ApiKey key = insertKey(tenant, NOW);
    assertCachedAsFound(key);
    commit(() -> store().recordUse(tenant.id(), key.id(), LATER));
    assertCachedAsFound(key);
    assertThat(committed(() -> store().revoke(tenant.id(), key.id(), LATER))).isTrue();
    assertCachedAsFound(key);
  }

  /** Whether a store caches a key is its own decision, so it is asked before and after a find. */
  private void assertCachedAsFound(ApiKey key) {
    Optional<ApiKey> before = store().findCached(key.id());
    Optional<ApiKey> found = store().find(key.id());
    assertThat(before).isIn(Optional.empty(), found);
    assertThat(store().findCached(key.id())).isIn(Optional.empty(), found);
  }

  private ApiKey insertKey(Tenant tenant, Instant createdAt) {
    ApiKey key = key(tenant, freshId(), createdAt);
    assertThat(committed(() -> store().insert(tenant.id(), key))).isTrue();
    return key;
  }

  private Optional<Instant> revokedAt(ApiKey key) {
    return store().find(key.id()).orElseThrow().revokedAt();
  }

  private Optional<Instant> lastUsedAt(ApiKey key) {
    return store().find(key.id()).orElseThrow().lastUsedAt();
  }

  private static ApiKey key(Tenant tenant, ApiKeyId id, Instant createdAt) {
    return new ApiKey(
        id,
        tenant,
        Optional.of(new ApiKeyName("erp")),
        hash(id.hashCode()),
        Set.of(Scope.WRITE),
        createdAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ApiKeyId freshId() {
    return new ApiKeyId(UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH));
  }

  private static SecretHash hash(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    bytes[0] = 0;
    bytes[31] = (byte) 0x80;
    return new SecretHash(bytes);
  }
}
