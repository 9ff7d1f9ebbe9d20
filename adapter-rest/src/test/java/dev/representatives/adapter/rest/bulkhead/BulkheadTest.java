package dev.representatives.adapter.rest.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private static final int PLACES = 8;
  private static final int OF_ONE_GROUP = 6;
  private static final int MAX_WAITING = 10;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
  private final Bulkhead bulkhead = new Bulkhead(PLACES, MAX_WAITING, LONGEST_WAIT, nanoTime::get);

  @Test
  void requests_run_immediately_while_there_are_places() {
    assertThat(ask("a", OF_ONE_GROUP)).allMatch(Request::runs);
    assertThat(ask("b", PLACES - OF_ONE_GROUP)).allMatch(Request::runs);

    assertThat(ask("b").isWaiting()).isTrue();
    assertThat(bulkhead.running()).isEqualTo(PLACES);
    assertThat(bulkhead.waiting()).isEqualTo(1);
  }

  @Test
  void the_last_quarter_of_the_places_is_for_other_groups() {
    ask("a", OF_ONE_GROUP);

    assertThat(ask("a").isWaiting()).isTrue();
    assertThat(ask("b").runs()).isTrue();
  }

  @Test
  void a_group_has_all_places_when_a_quarter_is_less_than_one() {
    var small = new Bulkhead(3, MAX_WAITING, LONGEST_WAIT, nanoTime::get);

    assertThat(Stream.generate(() -> new Request(small, "a")).limit(3)).allMatch(Request::runs);
  }

  @Test
  void a_request_that_ends_starts_the_next_one() {
    var running = ask("a", OF_ONE_GROUP);
    var first = ask("a");
    var second = ask("a");

    running.get(0).leave();

    assertThat(first.runs()).isTrue();
    assertThat(second.isWaiting()).isTrue();
  }

  @Test
  void leaving_twice_frees_one_place() {
    var running = ask("a", OF_ONE_GROUP);
    ask("a", 2);

    running.get(0).leave();
    running.get(0).leave();

    assertThat(bulkhead.waiting()).isEqualTo(1);
    assertThat(bulkhead.running()).isEqualTo(OF_ONE_GROUP);
  }

  @Test
  void groups_take_turns_however_many_of_each_wait() {
    var running = new ArrayList<>(ask("a", OF_ONE_GROUP));
    running.addAll(ask("b", 2));
    var many = ask("a", 5);
    var few = ask("c", 2);

    running.subList(0, 4).forEach(Request::leave);

    assertThat(many).filteredOn(Request::runs).hasSize(2);
    assertThat(few).allMatch(Request::runs);
  }

  @Test
  void the_group_with_the_most_waiting_requests_loses_its_latest_one() {
    ask("a", OF_ONE_GROUP);
    var ofB = ask("b", 2);
    var ofA = ask("a", MAX_WAITING);

    var another = ask("c");

    assertThat(ofB).allMatch(Request::runs);
    assertThat(ofA.get(MAX_WAITING - 1).isRefused()).isTrue();
    assertThat(ofA.subList(0, MAX_WAITING - 1)).allMatch(Request::isWaiting);
    assertThat(another.isWaiting()).isTrue();
    assertThat(bulkhead.refused()).isEqualTo(1);
  }

  @Test
  void one_more_request_of_the_only_group_is_refused_immediately() {
    ask("a", OF_ONE_GROUP + MAX_WAITING);

    assertThat(ask("a").isRefused()).isTrue();
    assertThat(bulkhead.waiting()).isEqualTo(MAX_WAITING);
  }

  @Test
  void a_request_of_the_group_with_the_most_waiting_ones_can_be_refused_before_it_asks() {
    ask("a", OF_ONE_GROUP + MAX_WAITING - 1);
    assertThat(bulkhead.refuse("a")).isFalse();
    ask("a");

    assertThat(bulkhead.isFull()).isTrue();
    assertThat(bulkhead.refuse("a")).isTrue();
    assertThat(bulkhead.refuse("b")).isFalse();
    assertThat(bulkhead.waiting()).isEqualTo(MAX_WAITING);
    assertThat(bulkhead.refused()).isEqualTo(1);
  }

  @Test
  void where_nobody_may_wait_a_request_must_ask() {
    var none = new Bulkhead(1, 0, LONGEST_WAIT, nanoTime::get);
    var running = new Request(none, "a");

    assertThat(none.refuse("a")).isFalse();

    running.leave();
    assertThat(new Request(none, "a").runs()).isTrue();
  }

  @Test
  void a_request_that_waits_too_long_is_refused() {
    ask("a", OF_ONE_GROUP);
    var early = ask("a");
    nanoTime.addAndGet(LONGEST_WAIT.toNanos() - 1);
    var late = ask("a");
    bulkhead.refuseOverdue();
    assertThat(early.isWaiting()).isTrue();

    nanoTime.addAndGet(1);
    bulkhead.refuseOverdue();

    assertThat(early.isRefused()).isTrue();
    assertThat(late.isWaiting()).isTrue();
    assertThat(bulkhead.refused()).isEqualTo(1);
  }

  @Test
  void a_group_without_requests_is_forgotten() {
    var none = new Bulkhead(1, 0, LONGEST_WAIT, nanoTime::get);
    var running = new Request(none, "a");
    assertThat(new Request(none, "b").isRefused()).isTrue();
    assertThat(none.groups()).isEqualTo(1);

    running.leave();

    assertThat(none.groups()).isZero();
  }

  /**
   * Whatever happens, no place is lost, no bound is broken and nobody waits beside a free place.
   */
  @Test
  void the_bounds_hold_in_any_order_of_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var open = new ArrayList<Request>();
    for (int event = 0; event < 20_000; event++) {
      if (random.nextInt(5) < 3) {
        String group = "tenant " + random.nextInt(random.nextInt(6) + 1);
        boolean isRefused = bulkhead.refuse(group);
        var request = ask(group);
        if (isRefused) {
          assertThat(request.isRefused()).as("seed " + seed + ", event " + event).isTrue();
        }
        open.add(request);
      } else if (random.nextInt(50) == 0) {
        nanoTime.addAndGet(random.nextLong(LONGEST_WAIT.toNanos() * 2));
        bulkhead.refuseOverdue();
      } else {
        var running = open.stream().filter(Request::runs).toList();
        if (!running.isEmpty()) {
          var left = running.get(random.nextInt(running.size()));
          left.leave();
          open.remove(left);
        }
      }
      open.removeIf(Request::isRefused);
      assertConsistent(open, "seed " + seed + ", event " + event);
    }

    while (!open.isEmpty()) {
      open.stream().filter(Request::runs).findFirst().orElseThrow().leave();
      open.removeIf(request -> request.hasLeft);
    }
    assertThat(bulkhead.groups()).isZero();
  }

  private void assertConsistent(List<Request> open, String event) {
    var running = new HashMap<Object, Integer>();
    var waiting = new HashSet<>();
    for (var request : open) {
      if (request.runs()) {
        running.merge(request.group, 1, Integer::sum);
      } else {
        waiting.add(request.group);
      }
    }
    int all = running.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(bulkhead.running()).as(event).isEqualTo(all).isLessThanOrEqualTo(PLACES);
    assertThat(running.values()).as(event).allMatch(count -> count <= OF_ONE_GROUP);
    assertThat(bulkhead.waiting()).as(event).isLessThanOrEqualTo(MAX_WAITING);
    if (all < PLACES) {
      assertThat(waiting)
          .as(event)
          .allMatch(group -> running.getOrDefault(group, 0) == OF_ONE_GROUP);
    }
  }

  @Test
  void threads_at_the_same_time_never_exceed_the_places() throws Exception {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var served = new AtomicInteger();
    int callers = 16;
    var begin = new CountDownLatch(callers);
    var threads = Executors.newFixedThreadPool(callers);
    try {
      var all =
          IntStream.range(0, callers)
              .<Future<?>>mapToObj(
                  caller ->
                      threads.submit(
                          () -> {
                            begin.countDown();
                            begin.await();
                            for (int i = 0; i < 500; i++) {
                              var place = bulkhead.enter(caller % 3).toCompletableFuture().join();
                              if (place.isPresent()) {
                                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                served.incrementAndGet();
                                atOnce.decrementAndGet();
                                place.get().leave();
                              }
                            }
                            return null;
                          }))
              .toList();
      for (var one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdown();
    }

    assertThat(most.get()).isLessThanOrEqualTo(PLACES);
    assertThat(served.get()).isPositive();
    assertThat(bulkhead.running()).isZero();
    assertThat(bulkhead.groups()).isZero();
  }

  private Request ask(String group) {
    return new Request(bulkhead, group);
  }

  private List<Request> ask(String group, int count) {
    return Stream.generate(() -> ask(group)).limit(count).toList();
  }

  private static final class Request {
    private final Object group;
    private final CompletableFuture<Optional<Place>> answer;
    private boolean hasLeft;

    Request(Bulkhead bulkhead, String group) {
      this.group = group;
      this.answer = bulkhead.enter(group).toCompletableFuture();
    }

    boolean isWaiting() {
      return !answer.isDone();
    }

    boolean runs() {
      return answer.isDone() && answer.join().isPresent() && !hasLeft;
    }

    boolean isRefused() {
      return answer.isDone() && answer.join().isEmpty();
    }

    void leave() {
      answer.join().orElseThrow().leave();
      hasLeft = true;
    }
  }
}
