package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.failureOf;
import static dev.representatives.application.World.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdempotentWritesTest {
  private static final IdempotencyKey KEY = new IdempotencyKey("key");

  private final World world = new World();

  @Test
  void a_repetition_gets_the_response_of_the_first_request_and_does_nothing() {
    var first = create(KEY, "same");
    world.update(REFERENCE, Drafts.named("Joan"));

    var second = create(KEY, "same");

    assertThat(first.isReplay()).isFalse();
    assertThat(first.outcome()).contains(WriteOutcome.CREATED);
    assertThat(first.response()).isEqualTo("created " + REFERENCE);
    assertThat(second).isEqualTo(new RepeatableResult(Optional.empty(), first.response()));
    assertThat(second.isReplay()).isTrue();
  }

  @Test
  void other_contents_under_the_same_key_are_refused() {
    create(KEY, "one");

    assertFails(FailureCode.IDEMPOTENCY_KEY_REUSED, () -> create(KEY, "other"));
    assertThat(create(KEY, "one").isReplay()).isTrue();
  }

  @Test
  void a_failed_request_leaves_no_response() {
    world.given(REFERENCE, Drafts.NOTHING);
    assertFails(FailureCode.REPRESENTATIVE_ALREADY_EXISTS, () -> create(KEY, "one"));
    delete();

    assertThat(create(KEY, "other").isReplay()).isFalse();
  }

  @Test
  void the_response_is_kept_together_with_the_work_or_neither_is() {
    assertThatThrownBy(
            () ->
                create(
                    WriteMode.COMMIT,
                    request(
                        KEY,
                        "same",
                        written -> {
                          throw new IllegalStateException("not rendered");
                        })))
        .hasMessage("not rendered");

    assertThat(world.stored(REFERENCE)).isEmpty();
    assertThat(create(KEY, "same").isReplay()).isFalse();
  }

  @Test
  void a_key_of_a_request_that_still_runs_is_in_use() {
    create(KEY, "same");

    boolean refused =
        world
            .stores
            .transactions()
            .inTransaction(
                () -> {
                  assertThat(world.stores.idempotency().tryLock(world.acme, KEY)).isPresent();
                  return failsElsewhere(FailureCode.IDEMPOTENCY_KEY_IN_USE);
                });
    assertThat(refused).isTrue();
    assertThat(create(KEY, "same").isReplay()).isTrue();
  }

  @Test
  void a_response_is_kept_for_24_hours_from_the_end_of_the_request() {
    create(KEY, "same");
    delete();

    world.clock.move(Duration.ofHours(24).minusMillis(1));
    assertThat(create(KEY, "same").isReplay()).isTrue();
    world.clock.move(Duration.ofMillis(1));
    assertThat(create(KEY, "other").isReplay()).isFalse();
    assertThat(create(KEY, "other").isReplay()).isTrue();
  }

  @Test
  void keys_that_have_expired_are_deleted_by_later_requests() {
    int more = IdempotentWrites.DELETED_PER_REQUEST + 1;
    for (int i = 0; i < more; i++) {
      create("REP-" + i, new IdempotencyKey("old " + i), "same");
    }
    world.clock.move(KeptResponse.LIFETIME.plusMillis(1));

    create(KEY, "same");

    assertThat(expired(more)).isEqualTo(1);
  }

  @Test
  void a_dry_run_neither_finds_nor_keeps_a_response() {
    var dryRun = create(WriteMode.DRY_RUN, request(KEY, "one"));

    assertThat(dryRun.response()).isEqualTo("created " + REFERENCE);
    assertThat(dryRun.isReplay()).isFalse();
    world.clock.move(KeptResponse.LIFETIME.multipliedBy(2));
    assertThat(expired(1)).isZero();
    assertThat(create(KEY, "other").isReplay()).isFalse();
    assertFails(
        FailureCode.REPRESENTATIVE_ALREADY_EXISTS,
        () -> create(WriteMode.DRY_RUN, request(KEY, "other")));
  }

  private RepeatableResult create(IdempotencyKey key, String contents) {
    return create(REFERENCE, key, contents);
  }

  private RepeatableResult create(String reference, IdempotencyKey key, String contents) {
    return create(reference, WriteMode.COMMIT, request(key, contents));
  }

  private RepeatableResult create(
      WriteMode mode, RepeatableRequest<Written<RepresentativeSnapshot>> request) {
    return create(REFERENCE, mode, request);
  }

  private RepeatableResult create(
      String reference,
      WriteMode mode,
      RepeatableRequest<Written<RepresentativeSnapshot>> request) {
    return world.create.create(
        new CreateRepresentative.Command(
            world.acme, reference, Drafts.NOTHING, Precondition.NONE, mode, List.of()),
        request);
  }

  private static RepeatableRequest<Written<RepresentativeSnapshot>> request(
      IdempotencyKey key, String contents) {
    return request(
        key,
        contents,
        written -> "created " + written.state().representative().reference().value());
  }

  private static RepeatableRequest<Written<RepresentativeSnapshot>> request(
      IdempotencyKey key,
      String contents,
      Function<Written<RepresentativeSnapshot>, String> rendering) {
    return new RepeatableRequest<>(key, contents, rendering);
  }

  private void delete() {
    world.delete.delete(
        new DeleteRepresentative.Command(
            world.acme, REFERENCE, true, Precondition.NONE, WriteMode.COMMIT, List.of()));
  }

  /** Whether the same request fails in a transaction of another thread. */
  private boolean failsElsewhere(FailureCode code) {
    return CompletableFuture.supplyAsync(() -> failureOf(() -> create(KEY, "same")).code())
        .join()
        .equals(code);
  }

  private long expired(int limit) {
    Instant now = world.clock.instant();
    return world.stores.idempotency().deleteExpired(world.acme, now, limit);
  }
}
