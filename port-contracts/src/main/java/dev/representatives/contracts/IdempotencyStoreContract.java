package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.EMOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.idempotency.IdempotencyEntry;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link IdempotencyStore}: rules IK-01 onwards. */
public abstract class IdempotencyStoreContract extends StoresContract {
  private static final IdempotencyKey KEY =
      new IdempotencyKey("0123456789abcdef".repeat(IdempotencyKey.MAX_LENGTH / 16));
  private static final IdempotencyKey OTHER_KEY = new IdempotencyKey("a");
  private static final Instant EXPIRY = Instant.parse("2026-11-27T17:37:00.123Z");
  private static final Instant LATER = EXPIRY.plusMillis(1);
  private static final int LONG = 2_000_000;
  private static final KeptResponse RESPONSE =
      new KeptResponse("f".repeat(KeptResponse.MAX_FINGERPRINT_LENGTH), "201\n" + EMOJI);

  /** Called by the subclass in an adapter's tests. */
  protected IdempotencyStoreContract() {}

  private IdempotencyStore store() {
    return stores().idempotency();
  }

  @Rule("IK-01")
  @TestFactory
  List<DynamicTest> tenants_do_not_share_keys() {
    return tenantMatrix(IdempotencyStore.class)
        .with(
            "prepare",
            (tenant, other) -> {
              prepare(tenant, KEY, EXPIRY);
              assertThat(locked(other, KEY)).isEmpty();
            })
        .with(
            "tryLock",
            (tenant, other) -> {
              prepare(tenant, KEY, EXPIRY);
              assertThat(locked(other, KEY)).isEmpty();
            })
        .with(
            "keep",
            (tenant, other) -> {
              prepare(tenant, KEY, EXPIRY);
              assertThat(keep(other, KEY, RESPONSE, EXPIRY)).isFalse();
              assertThat(locked(tenant, KEY)).contains(empty(EXPIRY));
            })
        .with(
            "deleteExpired",
            (tenant, other) -> {
              prepare(tenant, KEY, EXPIRY);
              assertThat(deleteExpired(other, LATER, 1)).isZero();
              assertThat(locked(tenant, KEY)).isPresent();
            })
        .tests();
  }

  @Rule("IK-02")
  @Test
  void a_key_that_was_prepared_has_no_response_yet() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertThat(locked(tenant, KEY)).contains(empty(EXPIRY));
  }

  @Rule("IK-03")
  @Test
  void a_key_that_is_prepared_again_stays_as_it_is() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertThat(keep(tenant, KEY, RESPONSE, EXPIRY)).isTrue();
    prepare(tenant, KEY, LATER);
    assertThat(locked(tenant, KEY)).contains(kept(EXPIRY, RESPONSE));
  }

  @Rule("IK-04")
  @Test
  void a_key_that_was_not_prepared_cannot_be_locked() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertThat(locked(tenant, OTHER_KEY)).isEmpty();
  }

  @Rule("IK-05")
  @Test
  void a_response_comes_back_as_it_was_kept() {
    TenantId tenant = freshTenantId();
    var response =
        new KeptResponse(RESPONSE.fingerprint(), "{\"a\": \"\u00e9\\n\"}".repeat(LONG / 12));
    prepare(tenant, KEY, EXPIRY);
    assertThat(keep(tenant, KEY, response, LATER)).isTrue();
    assertThat(locked(tenant, KEY)).contains(kept(LATER, response));
  }

  @Rule("IK-06")
  @Test
  void a_response_replaces_the_previous_one() {
    TenantId tenant = freshTenantId();
    var next = new KeptResponse("another", "200\n");
    prepare(tenant, KEY, EXPIRY);
    assertThat(keep(tenant, KEY, RESPONSE, EXPIRY)).isTrue();
    assertThat(keep(tenant, KEY, next, LATER)).isTrue();
    assertThat(locked(tenant, KEY)).contains(kept(LATER, next));
  }

  @Rule("IK-07")
  @Test
  void nothing_is_kept_under_a_key_that_was_not_prepared() {
    TenantId tenant = freshTenantId();
    assertThat(keep(tenant, KEY, RESPONSE, EXPIRY)).isFalse();
    assertThat(locked(tenant, KEY)).isEmpty();
  }

  @Rule("IK-08")
  @Test
  void a_key_that_another_transaction_has_locked_is_not_waited_for() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertDoesNotWait(
        () -> assertThat(store().tryLock(tenant, KEY)).isPresent(),
        () -> assertThat(store().tryLock(tenant, KEY)).isEmpty());
    assertThat(locked(tenant, KEY)).as("after the transaction").isPresent();
  }

  @Rule("IK-09")
  @Test
  void a_locked_key_is_prepared_again_without_waiting() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertDoesNotWait(
        () -> {
          assertThat(store().tryLock(tenant, KEY)).isPresent();
          assertThat(store().keep(tenant, KEY, RESPONSE, EXPIRY)).isTrue();
        },
        () -> store().prepare(tenant, KEY, EXPIRY));
  }

  @Rule("IK-10")
  @Test
  void a_response_is_kept_in_the_transaction_of_the_work() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    Supplier<Object> failing =
        () -> {
          assertThat(store().tryLock(tenant, KEY)).isPresent();
          assertThat(store().keep(tenant, KEY, RESPONSE, LATER)).isTrue();
          throw new IllegalStateException("the work failed");
        };
    assertThatThrownBy(() -> stores().transactions().inTransaction(failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the work failed");
    assertThat(locked(tenant, KEY)).contains(empty(EXPIRY));
  }

  @Rule("IK-11")
  @Test
  void keys_are_locked_one_by_one() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    prepare(tenant, OTHER_KEY, EXPIRY);
    assertDoesNotWait(
        () -> assertThat(store().tryLock(tenant, KEY)).isPresent(),
        () -> assertThat(store().tryLock(tenant, OTHER_KEY)).isPresent());
  }

  @Rule("IK-12")
  @Test
  void the_oldest_keys_that_have_expired_are_deleted_up_to_the_limit() {
    TenantId tenant = freshTenantId();
    var middle = new IdempotencyKey("b");
    var newest = new IdempotencyKey("c");
    prepare(tenant, newest, LATER.plusMillis(1));
    prepare(tenant, middle, LATER);
    prepare(tenant, KEY, EXPIRY);
    assertThat(deleteExpired(tenant, EXPIRY, 2)).as("none before its own time").isZero();
    assertThat(deleteExpired(tenant, LATER.plusMillis(1), 1)).isEqualTo(1);
    assertThat(locked(tenant, KEY)).isEmpty();
    assertThat(locked(tenant, middle)).isPresent();
    assertThat(deleteExpired(tenant, LATER.plusMillis(1), 5)).isEqualTo(1);
    assertThat(locked(tenant, middle)).isEmpty();
    assertThat(locked(tenant, newest)).isPresent();
  }

  @Rule("IK-13")
  @Test
  void a_locked_key_is_not_deleted_and_not_waited_for() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertDoesNotWait(
        () -> assertThat(store().tryLock(tenant, KEY)).isPresent(),
        () -> assertThat(store().deleteExpired(tenant, LATER, 1)).isZero());
    assertThat(locked(tenant, KEY)).isPresent();
  }

  @Rule("IK-14")
  @Test
  void a_key_is_locked_only_inside_a_transaction() {
    TenantId tenant = freshTenantId();
    prepare(tenant, KEY, EXPIRY);
    assertThatThrownBy(() -> store().tryLock(tenant, KEY))
        .isInstanceOf(IllegalStateException.class);
  }

  private void prepare(TenantId tenant, IdempotencyKey key, Instant expiry) {
    commit(() -> store().prepare(tenant, key, expiry));
  }

  private boolean keep(TenantId tenant, IdempotencyKey key, KeptResponse kept, Instant expiry) {
    return committed(() -> store().keep(tenant, key, kept, expiry));
  }

  private long deleteExpired(TenantId tenant, Instant before, int limit) {
    return committed(() -> store().deleteExpired(tenant, before, limit));
  }

  private Optional<IdempotencyEntry> locked(TenantId tenant, IdempotencyKey key) {
    return committed(() -> store().tryLock(tenant, key));
  }

  private static IdempotencyEntry empty(Instant expiry) {
    return new IdempotencyEntry(expiry, Optional.empty());
  }

  private static IdempotencyEntry kept(Instant expiry, KeptResponse response) {
    return new IdempotencyEntry(expiry, Optional.of(response));
  }
}
