package dev.representatives.application.bulk;

import static dev.representatives.application.World.reference;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import dev.representatives.application.World;
import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingLinesTest {
  private static final RepresentativeReference A = reference("A");

  /** Begins like the other one. */
  private static final RepresentativeReference AB = reference("AB");

  private static final RepresentativeReference BOSS = reference("BOSS");
  private static final Wait FOR_BOSS = new Wait(Wait.Cause.MISSING, BOSS);

  private final TemporaryStore.Space space =
      World.watched(TemporaryStore.Space.class, new World().stores.temporary().open());
  private final WaitingLines waiting = new WaitingLines(() -> space);

  @Test
  void lines_of_a_key_are_taken_in_their_order() {
    add(A, 10);
    add(AB, 3);
    add(A, 9);
    assertThat(waiting.has(A)).isTrue();

    assertThat(taken(A)).containsExactly("9 line 9");
    assertThat(taken(A)).containsExactly("10 line 10");

    assertThat(waiting.has(A)).isFalse();
    assertThat(taken(A)).isEmpty();
    assertThat(waiting.isEmpty()).isFalse();
    assertThat(taken(AB)).containsExactly("3 line 3");
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  void nothing_of_a_line_that_was_taken_is_kept() {
    add(A, 1);
    waiting.waits(A, FOR_BOSS);
    waiting.wake(BOSS);
    taken(A);

    assertThat(space.firstFrom("")).isEmpty();
  }

  @Test
  void a_line_waits_for_a_supervisor() {
    add(A, 1);
    assertThat(waiting.waitOf(A)).isEmpty();

    waiting.waits(A, FOR_BOSS);

    assertThat(waiting.waitOf(A)).contains(FOR_BOSS);
    assertThat(waiting.waitOf(AB)).isEmpty();
    assertThat(waiting.any(Wait.Cause.MISSING)).contains(A);
    assertThat(waiting.any(Wait.Cause.CYCLE)).isEmpty();
    assertThat(waiting.nextReady()).isEmpty();
  }

  @Test
  void a_line_is_ready_when_its_supervisor_was_written() {
    add(A, 1);
    add(AB, 2);
    waiting.waits(A, FOR_BOSS);
    waiting.waits(AB, new Wait(Wait.Cause.MISSING, reference("OTHER")));

    waiting.wake(BOSS);

    assertThat(waiting.nextReady()).contains(A);
    assertThat(waiting.waitOf(A)).isEmpty();
    taken(A);
    assertThat(waiting.nextReady()).isEmpty();
    assertThat(waiting.any(Wait.Cause.MISSING)).contains(AB);
  }

  @Test
  void lines_that_wait_for_one_reason_are_woken_together() {
    add(A, 1);
    add(AB, 2);
    add(BOSS, 3);
    waiting.waits(A, new Wait(Wait.Cause.CYCLE, BOSS));
    waiting.waits(AB, new Wait(Wait.Cause.CYCLE, BOSS));
    waiting.waits(BOSS, new Wait(Wait.Cause.MISSING, A));

    waiting.wake(Wait.Cause.CYCLE);

    assertThat(waiting.nextReady()).contains(A);
    taken(A);
    assertThat(waiting.nextReady()).contains(AB);
    taken(AB);
    assertThat(waiting.nextReady()).isEmpty();
    assertThat(waiting.any(Wait.Cause.CYCLE)).isEmpty();
    assertThat(waiting.any(Wait.Cause.MISSING)).contains(BOSS);
  }

  @Test
  void a_line_that_waits_for_nothing_is_released() {
    add(A, 1);
    add(AB, 2);
    waiting.waits(AB, FOR_BOSS);

    waiting.release(A);
    waiting.release(AB);
    waiting.release(BOSS);

    assertThat(waiting.nextReady()).contains(A);
    taken(A);
    assertThat(waiting.nextReady()).isEmpty();
  }

  @Test
  void of_the_keys_that_are_ready_the_one_with_the_earliest_line_is_next() {
    add(AB, 9);
    add(A, 10);
    waiting.release(A);
    waiting.release(AB);

    assertThat(waiting.nextReady()).contains(AB);
    taken(AB);
    assertThat(waiting.nextReady()).contains(A);
  }

  @Test
  void the_next_line_of_a_key_is_ready_when_the_first_was_taken() {
    add(A, 1);
    add(AB, 2);
    add(A, 3);
    waiting.release(A);
    waiting.release(AB);

    taken(A);
    assertThat(waiting.nextReady()).contains(AB);
    taken(AB);
    assertThat(waiting.nextReady()).contains(A);
    taken(A);
    assertThat(space.firstFrom("")).isEmpty();
  }

  @Test
  void no_line_is_ready_behind_one_that_waits_again() {
    add(A, 1);
    add(A, 2);
    add(A, 3);
    waiting.release(A);
    taken(A);
    taken(A);

    add(A, 1);
    add(A, 2);
    waiting.waits(A, FOR_BOSS);
    assertThat(waiting.nextReady()).isEmpty();

    waiting.wake(BOSS);
    assertThat(waiting.nextReady()).contains(A);
    assertThat(taken(A)).containsExactly("1 line 1");
    assertThat(taken(A)).containsExactly("2 line 2");
    assertThat(taken(A)).containsExactly("3 line 3");
    assertThat(space.firstFrom("")).isEmpty();
  }

  @Test
  void the_space_is_closed_with_the_lines() {
    waiting.close();

    verify(space).close();
  }

  private void add(RepresentativeReference key, long number) {
    waiting.add(key, number, ("line " + number).getBytes(UTF_8));
  }

  private List<String> taken(RepresentativeReference key) {
    var taken = new ArrayList<String>();
    waiting.take(key, (bytes, number) -> taken.add(number + " " + new String(bytes, UTF_8)));
    return taken;
  }
}
